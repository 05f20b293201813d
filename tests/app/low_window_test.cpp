// Tests windows that are very low, for example at 400 % zoom.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "doctest.h"
#include "support/headless_app.h"
#include "ui/panels/field_ids.h"

namespace attest::low_window_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

struct LowWindow {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  explicit LowWindow(Size size = {360, 225}) {
    it.size = size;
    it.settle();
    std::string text = "# The bridge\n\n";
    for (int i = 0; i < 12; ++i) {
      text += "The mayor Bo Lee spoke " + std::to_string(i) + " times.\n\n";
    }
    REQUIRE(it.opens(text));
    it.settle();
  }
  Id marks(std::string_view words, MarkKind kind = MarkKind::Quote) {
    const std::size_t at = it.app.article().text().find(words);
    const OffsetMap& map = it.app.article().offsets();
    REQUIRE(it.app
                .select({map.to_code_points(ByteOffset(at)),
                         map.to_code_points(ByteOffset(at + words.size()))})
                .ok());
    Id id = it.app.perform(MarkSelection{kind})->mark;
    it.now_s += 20;  // The confirmation of the last action disappears.
    it.settle();
    return id;
  }
  const Control* control(std::string_view start) const {
    const auto found = std::find_if(
        it.controls.begin(), it.controls.end(),
        [&](const Control& each) { return std::string_view(each.name).starts_with(start); });
    return found == it.controls.end() ? nullptr : &*found;
  }
  // True if the whole control is drawn in the window.
  bool is_in_view(std::string_view start) const {
    const Control* const found = control(start);
    return found != nullptr && found->cut == Cut{} && found->rect.y >= 0 &&
           found->rect.bottom() <= it.size.height;
  }
};

}  // namespace

TEST_CASE("in a low window, the chosen mark and the head of its card are both in view") {
  for (const Size size : {Size{360, 225}, Size{320, 256}}) {
    LowWindow low(size);
    low.marks("spoke 7 times");
    CHECK(low.is_in_view("Delete"));
    const Control* const handle = low.control("Quote, 1 of 1");
    REQUIRE(handle != nullptr);
    const Point words = low.it.middle_of("spoke 7 times");
    CHECK(words.y - 12 > 48);
    CHECK(words.y + 12 < handle->rect.y);
  }
}

TEST_CASE("in a low window, the status line is shown only while it needs attention") {
  LowWindow low;
  CHECK(low.control("Saved") == nullptr);
  low.marks("spoke 2 times");
  CHECK(low.control("Saved") == nullptr);
  low.it.press_key("Delete");
  CHECK(low.is_in_view("Saved"));
  low.it.now_s += 20;
  low.it.settle();
  CHECK(low.control("Saved") == nullptr);
}

TEST_CASE("in a low window, the menu shows the save status, and a press shows the status line") {
  for (const Size size : {Size{360, 225}, Size{1280, 300}}) {
    LowWindow low(size);
    low.marks("spoke 2 times");
    low.it.activate("More");
    REQUIRE(low.is_in_view("Saved · 1 mark"));
    low.it.activate("Saved · 1 mark");
    CHECK(low.is_in_view("Saved, 1 mark"));
    low.it.now_s += 20;
    low.it.settle();
    CHECK(low.control("Saved") == nullptr);
  }
}

TEST_CASE("in a low window, rows of the list are in view while several marks are chosen") {
  LowWindow low;
  low.marks("spoke 1 times");
  low.marks("spoke 2 times");
  low.marks("spoke 3 times");
  REQUIRE(low.it.app.run_command("choose-all-listed").ok());
  low.it.settle();
  CHECK(low.is_in_view("3 chosen"));
  CHECK(std::any_of(low.it.controls.begin(), low.it.controls.end(), [&](const Control& each) {
    return each.role == Control::Role::ListItem && each.cut == Cut{} &&
           each.rect.bottom() <= low.it.size.height;
  }));
}

TEST_CASE("in a low window, the speaker chooser shows its field and its selected option") {
  LowWindow low;
  low.marks("spoke 7 times");
  low.it.press_key("l");
  const auto field = std::find_if(low.it.fields.begin(), low.it.fields.end(),
                                  [](const Field& each) { return each.id == kChooserField; });
  REQUIRE(field != low.it.fields.end());
  CHECK(field->cut == Cut{});
  CHECK(low.is_in_view("Bo Lee"));
  for (int i = 0; i < 2; ++i) low.it.settle({FieldKeyPressed{kChooserField, "ArrowDown"}});
  const auto selected =
      std::find_if(low.it.controls.begin(), low.it.controls.end(), [](const Control& each) {
        return each.role == Control::Role::ListItem && each.on && each.position > 0 &&
               each.set_size < 6;
      });
  REQUIRE(selected != low.it.controls.end());
  CHECK(selected->cut == Cut{});
}

TEST_CASE("in a low window, the selection palette covers no selected word") {
  LowWindow low({320, 256});
  low.it.drag_over("mayor Bo Lee spoke 0");
  const Control* const palette = low.control("Mark the selection");
  REQUIRE(palette != nullptr);
  const Point words = low.it.middle_of("mayor Bo Lee spoke 0");
  CHECK((palette->rect.bottom() <= words.y - 10 || palette->rect.y >= words.y + 10));
}

TEST_CASE("in a low window, the dialog of the text sizes and the library page scroll as a whole") {
  LowWindow low;
  REQUIRE(low.it.app.run_command("text-settings").ok());
  low.it.settle();
  CHECK(low.is_in_view("Larger text"));
  low.it.settle({PointerMoved{{180, 100}}, Wheel{.at = {180, 100}, .x = 0, .y = 2000}});
  CHECK(low.is_in_view("Reset"));
  low.it.press_key("Escape");

  low.it.activate("Library");
  CHECK(low.is_in_view("Close"));
  low.it.settle({PointerMoved{{180, 150}}, Wheel{.at = {180, 150}, .x = 0, .y = 150}});
  CHECK_FALSE(low.is_in_view("Close"));
  CHECK(low.is_in_view("The bridge, "));
}

}  // namespace attest::low_window_test
