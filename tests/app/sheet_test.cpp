// Tests the sheet, which is the panel of a narrow window and has three heights.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::sheet_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

constexpr float kBar = 48, kStatus = 28, kHeight = 844;
constexpr float kHandleTop = kHeight - kStatus - 48, kHalfTop = kHeight - kStatus - 448,
                kFullTop = kBar + 8;

struct Phone {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  Phone() {
    it.size = {390, kHeight};
    it.settle();
    std::string text = "# The bridge\n\n";
    for (int i = 0; i < 30; ++i) text += "The mayor spoke " + std::to_string(i) + " times.\n\n";
    REQUIRE(it.opens(text));
    it.settle();
  }

  const Control& handle() const {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(), [](const Control& each) {
          return each.name.find(". Show ") != std::string::npos ||
                 each.name.find(". Hide ") != std::string::npos;
        });
    REQUIRE(found != it.controls.end());
    return *found;
  }
  float top() const { return handle().rect.y; }
  Point on_handle() const { return {100, top() + 24}; }
  bool shows(std::string_view name) const {
    return std::any_of(it.controls.begin(), it.controls.end(),
                       [&](const Control& each) { return each.name == name; });
  }
  Id marks(std::string_view words) {
    const std::size_t at = it.app.article().text().find(words);
    const OffsetMap& map = it.app.article().offsets();
    REQUIRE(it.app
                .select({map.to_code_points(ByteOffset(at)),
                         map.to_code_points(ByteOffset(at + words.size()))})
                .ok());
    Id id = it.app.perform(MarkSelection{MarkKind::Claim})->mark;
    it.settle();
    return id;
  }
};

}  // namespace

TEST_CASE("without a chosen mark, only the sheet's handle with the count of marks is shown") {
  Phone phone;
  CHECK(phone.top() == kHandleTop);
  CHECK(phone.handle().name.find("How to mark") == 0);
  phone.marks("spoke 3 times");
  phone.it.press_key("Escape");  // Hides the caret.
  phone.it.press_key("Escape");
  CHECK(phone.top() == kHandleTop);
  CHECK(phone.handle().name.find("1 mark") == 0);
  CHECK_FALSE(phone.shows("Chosen mark"));
}

TEST_CASE("the sheet opens for a chosen mark without covering the mark") {
  Phone phone;
  const Id mark = phone.marks("spoke 20 times");
  CHECK(phone.top() == kHalfTop);
  CHECK(phone.shows("Chosen mark"));
  CHECK(phone.handle().name.find("Claim, 1 of 1") == 0);
  const Point words = phone.it.middle_of("spoke 20 times");
  CHECK(words.y > kBar);
  CHECK(words.y < kHalfTop);
}

TEST_CASE("a button of the sheet leads from the card of a mark back to the tabs") {
  Phone phone;
  phone.marks("mayor spoke 3");
  CHECK_FALSE(phone.shows("Marks, 1"));
  REQUIRE(phone.it.click_control("Back to all marks"));
  CHECK(phone.it.app.session().chosen().empty());
  CHECK(phone.shows("Marks, 1"));
}

TEST_CASE("a tap on a mark presses nothing in the sheet that opens under the finger") {
  Phone phone;
  std::vector<std::pair<std::string, Id>> marks;
  for (int i = 0; i < 30; ++i) {
    const std::string words = "The mayor spoke " + std::to_string(i) + " times.";
    marks.emplace_back(words, phone.marks(words));
  }
  int tapped = 0;
  for (const auto& each : marks) {
    const std::string& words = each.first;
    for (int i = 0; i < 3; ++i) phone.it.press_key("Escape");
    phone.it.settle({Scrolled{0}});
    REQUIRE(phone.top() == kHandleTop);
    const Point at = phone.it.middle_of(words);
    if (at.y < kHalfTop || at.y >= kHandleTop) continue;
    CAPTURE(words);
    ++tapped;
    const std::uint64_t generation = phone.it.app.session().notebook().generation();
    phone.it.settle({PointerMoved{at}, PointerPressed{.at = at, .kind = PointerKind::Touch},
                     PointerReleased{at}, PointerLeft{}});
    CHECK(phone.it.app.session().chosen() == each.second);
    CHECK(phone.top() == kHalfTop);
    CHECK(phone.it.app.session().notebook().generation() == generation);
    const Point now = phone.it.middle_of(words);
    CHECK(now.y > kBar);
    CHECK(now.y < kHalfTop);
  }
  CHECK(tapped > 4);
}

TEST_CASE("before the first mark, a tap on the handle opens the sheet to its full height") {
  Phone phone;
  phone.it.click(phone.on_handle());
  CHECK(phone.top() == kFullTop);
  const auto open =
      std::find_if(phone.it.controls.begin(), phone.it.controls.end(),
                   [](const Control& each) { return each.name == "Open your own article…"; });
  REQUIRE(open != phone.it.controls.end());
  CHECK(open->rect.bottom() < kHeight - kStatus);
  CHECK(open->cut == Cut{});
  phone.it.click(phone.on_handle());
  CHECK(phone.top() == kHandleTop);
}

TEST_CASE("a tap or a screen reader activates the sheet's handle and changes the sheet's height") {
  Phone phone;
  phone.marks("spoke 3 times");
  for (const float top : {kFullTop, kHandleTop, kHalfTop}) {
    phone.it.click(phone.on_handle());
    CHECK(phone.top() == top);
  }
  phone.it.activate(phone.handle().name);
  CHECK(phone.top() == kFullTop);
}

TEST_CASE("a drag with the mouse moves the sheet to the nearest height and is not a tap") {
  Phone phone;
  const auto drags = [&](float by) {
    const Point from = phone.on_handle();
    const float top = phone.top();
    phone.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
    for (int i = 1; i <= 10; ++i) {
      phone.it.now_s += 0.2;
      const float moved = by * static_cast<float>(i) / 10;
      phone.it.settle({PointerMoved{{from.x, from.y - moved}}});
      CHECK(phone.top() == doctest::Approx(std::clamp(top - moved, kFullTop, kHandleTop)));
    }
    phone.it.settle({PointerReleased{{from.x, from.y - by}}});
    return phone.top();
  };
  CHECK(drags(100) == kHandleTop);
  CHECK(drags(300) == kHalfTop);
  CHECK(drags(-60) == kHalfTop);
  CHECK(drags(280) == kFullTop);
  CHECK(drags(-60) == kFullTop);
  CHECK(drags(-900) == kHandleTop);
}

TEST_CASE("a flick up or down moves the sheet to the next height in this direction") {
  Phone phone;
  const auto flicks = [&](float by) {
    const Point from = phone.on_handle();
    phone.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
    phone.it.frame({PointerMoved{{from.x, from.y - by / 2}}});
    phone.it.frame({PointerMoved{{from.x, from.y - by}}});
    phone.it.settle({PointerReleased{{from.x, from.y - by}}});
    return phone.top();
  };
  CHECK(flicks(60) == kHalfTop);
  CHECK(flicks(60) == kFullTop);
  CHECK(flicks(60) == kFullTop);
  CHECK(flicks(-60) == kHalfTop);
  CHECK(flicks(-60) == kHandleTop);
}

TEST_CASE("the sheet follows a finger and settles when the finger rests") {
  Phone phone;
  // The page reports all movements of a finger at the place where the finger began.
  const auto drags = [&](float up) {
    const Point from = phone.on_handle();
    const float top = phone.top();
    for (int i = 1; i <= 10; ++i) {
      phone.it.now_s += 0.12;
      phone.it.settle({Wheel{.at = from, .x = 0, .y = up / 10}});
      const float moved = up * static_cast<float>(i) / 10;
      CHECK(phone.top() == doctest::Approx(std::clamp(top - moved, kFullTop, kHandleTop)));
    }
    CHECK(phone.it.frame().wake.after_s >= 0);
    phone.it.now_s += 0.2;
    phone.it.settle();
    return phone.top();
  };
  CHECK(drags(100) == kHandleTop);
  CHECK(drags(300) == kHalfTop);
  CHECK(drags(-60) == kHalfTop);
  CHECK(drags(280) == kFullTop);
  CHECK(drags(-900) == kHandleTop);
}

TEST_CASE(
    "the speaker chooser opens the sheet fully, and closing the chooser restores the height") {
  Phone phone;
  const std::size_t before = phone.it.app.session().notebook().mark_count();
  phone.marks("spoke 3 times");
  REQUIRE(phone.it.app.session().notebook().mark_count() == before + 1);
  phone.it.press_key("l");
  CHECK(phone.top() == kFullTop);
  phone.it.press_key("Escape");
  CHECK(phone.top() == kHalfTop);
}

TEST_CASE("a wide window shows no sheet handle") {
  Phone phone;
  phone.it.size = {1360, 860};
  phone.it.settle();
  CHECK(std::none_of(phone.it.controls.begin(), phone.it.controls.end(), [](const Control& each) {
    return each.name.find(". Show ") != std::string::npos;
  }));
}

TEST_CASE("a finger that scrolls the library does not move the sheet behind the library") {
  Phone phone;
  phone.marks("spoke 3 times");
  const float top = phone.top();
  const Point on_handle = phone.on_handle();
  REQUIRE(phone.it.app.run_command("open-article").ok());
  phone.it.settle();
  phone.it.settle({PointerMoved{on_handle}, Wheel{.at = on_handle, .x = 0, .y = 100}});
  phone.it.press_key("Escape");
  phone.it.settle();
  CHECK(phone.top() == top);
}

}  // namespace attest::sheet_test
