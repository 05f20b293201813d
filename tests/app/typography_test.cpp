// Tests that the reader's sizes are changed by mouse and keyboard, are stored, and are adopted by
// other windows. Also tests that the word at the top of the view stays there through every change.
#include <algorithm>

#include "doctest.h"
#include "storage/keys.h"
#include "support/headless_app.h"
#include "ui/panels/field_ids.h"

namespace attest::typography_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

std::string long_story() {
  std::string story = "# A long day at the council\n";
  for (int i = 1; i <= 60; ++i) {
    const std::string number = std::to_string(i);
    story.append("\nPoint ")
        .append(number)
        .append(" was read out by the clerk. The council spoke about point ");
    story.append(number).append(
        " for a while, and then put it off to the next meeting, as it had done with many a point "
        "before it, to the displeasure of those who had come.\n");
  }
  return story;
}

struct Desk {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  Desk() {
    it.settle();
    REQUIRE(it.opens(long_story()));
    it.settle();
  }

  // Returns the text offset at the top left of the view, in code points.
  std::size_t top() {
    const float y = 48 * it.density + 2;
    for (float x = 0; x < it.size.width; x += 8) {
      if (const auto at = it.app.offset_at({x, y})) return at->value;
    }
    return 0;
  }
  // True if a text offset is in the first line or in the second line of the view.
  bool is_at_top(std::size_t at) {
    const std::vector<Rect> rects = it.app.rects_of({at, at + 1});
    const float y = rects.front().y + rects.front().height / 2, edge = 48 * it.density;
    return y > edge - line_height() && y < edge + 1.5f * line_height();
  }
  float line_height() {
    const std::vector<Rect> paragraph = rects_of("Point 1 was", "who had come");
    return paragraph[1].y - paragraph[0].y;
  }
  std::vector<Rect> rects_of(std::string_view from, std::string_view to) {
    const std::string_view text = it.app.article().text();
    const std::size_t start = text.find(from), end = text.find(to, start);
    const OffsetMap& map = it.app.article().offsets();
    return it.app.rects_of(
        {map.to_code_points(ByteOffset(start)), map.to_code_points(ByteOffset(end))});
  }
  float letter_height() { return rects_of("Point 1 was", "was").front().height; }
  float column() {
    float left = 1e6f, right = 0;
    for (const Rect& rect : rects_of("Point 1 was", "who had come")) {
      left = std::min(left, rect.x);
      right = std::max(right, rect.right());
    }
    return right - left;
  }
  const Control* control(std::string_view name) {
    for (const Control& control : it.controls) {
      if (control.name == name) return &control;
    }
    return nullptr;
  }
  Point middle_of_control(std::string_view name) {
    const Control* found = control(name);
    REQUIRE(found != nullptr);
    return {found->rect.x + found->rect.width / 2, found->rect.y + found->rect.height / 2};
  }
};

}  // namespace

TEST_CASE("the button Aa opens a dialog with four rows, by mouse and through the semantics layer") {
  Desk desk;
  desk.it.click(desk.middle_of_control("Text and sizes"));
  for (const char* name :
       {"Smaller text", "Larger text", "Closer lines", "Wider lines", "Narrower column",
        "Wider column", "Smaller interface", "Larger interface", "Reset all sizes", "Close"}) {
    CAPTURE(name);
    REQUIRE(desk.control(name) != nullptr);
    CHECK(desk.control(name)->role == Control::Role::Button);
  }
  CHECK(desk.control("Text size 19 px") != nullptr);
  CHECK(desk.control("Column width 66 letters") != nullptr);
  const bool dialog =
      std::any_of(desk.it.controls.begin(), desk.it.controls.end(), [](const Control& control) {
        return control.role == Control::Role::Dialog && control.name == "Text and sizes";
      });
  CHECK(dialog);

  desk.it.press_key("Escape");
  CHECK(desk.control("Larger text") == nullptr);
  desk.it.activate("Text and sizes");
  CHECK(desk.control("Larger text") != nullptr);
  desk.it.click({300, 600});  // The click is outside the dialog.
  CHECK(desk.control("Larger text") == nullptr);
  CHECK(desk.it.app.session().selection().range.empty());
}

TEST_CASE("each control of the dialog changes only the size that its name states") {
  Desk desk;
  desk.it.activate("Text and sizes");
  const float letter = desk.letter_height(), line = desk.line_height(), column = desk.column();
  const float button = desk.control("Close")->rect.height;

  desk.it.activate("Wider lines");
  CHECK(desk.line_height() > line);
  CHECK(desk.letter_height() == letter);
  desk.it.activate("Closer lines");
  CHECK(desk.line_height() == line);

  desk.it.activate("Narrower column");
  CHECK(desk.column() < column);
  CHECK(desk.letter_height() == letter);
  desk.it.activate("Wider column");

  desk.it.activate("Larger interface");
  CHECK(desk.control("Close")->rect.height > button);
  CHECK(desk.letter_height() == letter);
  CHECK(desk.it.announced() == "Interface size 110 %");

  desk.it.activate("Larger text");
  CHECK(desk.letter_height() > letter);
  CHECK(desk.control("Text size 20 px") != nullptr);
  desk.it.activate("Reset all sizes");
  CHECK(desk.letter_height() == letter);
  CHECK(desk.control("Close")->rect.height == button);
}

TEST_CASE("a change of the text size keeps the number of characters in a line") {
  Desk desk;
  const auto first_line = [&] { return desk.rects_of("Point 1 was", "who had come").size(); };
  const std::size_t lines = first_line();
  for (int i = 0; i < 4; ++i) desk.it.press_key(">");
  CHECK(first_line() == lines);
  for (int i = 0; i < 8; ++i) desk.it.press_key("<");
  CHECK(first_line() == lines);
}

TEST_CASE("the text size has a lower and an upper limit") {
  Desk desk;
  for (int i = 0; i < 60; ++i) desk.it.press_key(">");
  CHECK(desk.it.announced() == "Text size 48 px");
  for (int i = 0; i < 60; ++i) desk.it.press_key("<");
  CHECK(desk.it.announced() == "Text size 12 px");
}

TEST_CASE("changed text sizes survive a reload and apply to the first frame") {
  Desk desk;
  desk.it.press_key(">");
  desk.it.press_key(">");
  const float letter = desk.letter_height();

  HeadlessApp again(desk.store, desk.environment);
  again.frame();
  again.settle();
  const OffsetMap& map = again.app.article().offsets();
  const std::size_t at = again.app.article().text().find("Point 1 was");
  const CodePointOffset start = map.to_code_points(ByteOffset(at));
  CHECK(again.app.rects_of({start, CodePointOffset(start.value + 1)}).front().height == letter);
}

TEST_CASE("another window adopts a change of text sizes") {
  Desk one, other;
  one.it.press_key(">");
  other.it.settle({StorageChanged{settings_key(), *one.store.get(settings_key())}});
  CHECK(other.letter_height() == one.letter_height());
}

TEST_CASE("new marks carry the name that the reader has given, in every window") {
  Desk one, other;
  REQUIRE(one.it.app.run_command("text-settings").ok());
  one.it.settle({FieldEdited{kNameField, " Ana\nDíaz "}});
  const std::string stored = *one.store.get(name_key());
  other.it.settle({StorageChanged{name_key(), stored}});
  for (Desk* desk : {&one, &other}) {
    (void)desk->it.app.run_command("close");
    desk->it.settle();
    desk->it.drag_over("read out by the clerk");
    desk->it.press_key("1");
    REQUIRE(desk->it.app.session().notebook().mark_count() == 1);
    CHECK(desk->it.app.session().notebook().mark_at(0).creator == "Ana Díaz");
    const std::vector<Control>& controls = desk->it.controls;
    CHECK(std::any_of(controls.begin(), controls.end(), [](const Control& control) {
      return control.name.starts_with("Marked by Ana Díaz");
    }));
  }
}

TEST_CASE("invalid stored sizes are replaced by the default sizes") {
  const float usual = Desk().letter_height();
  for (const char* stored : {"", "nonsense", "[]", "[big]", "[4000000000000]", "[1]", "[-20]",
                             "null", "{\"size\":20}", "20", "[[20]]"}) {
    CAPTURE(stored);
    Desk desk;
    desk.it.press_key(">");
    desk.it.settle({StorageChanged{settings_key(), stored}});
    CHECK(desk.letter_height() == usual);
  }
  Desk desk;
  const float line = desk.line_height();
  desk.it.settle({StorageChanged{settings_key(), "[1,203]"}});
  CHECK(desk.line_height() > line);  // The valid number is applied.
}

TEST_CASE("without storage, changed text sizes last until the page closes") {
  Desk desk;
  const float letter = desk.letter_height();
  desk.store.refuse(true);
  desk.it.press_key(">");
  CHECK(desk.letter_height() > letter);
  CHECK(desk.it.has_announced("not kept"));
}

TEST_CASE("the word at the top of the view stays there when sizes change") {
  Desk desk;
  for (const float y : {0.0f, 700.0f, 2345.0f, 4321.0f}) {
    CAPTURE(y);
    desk.it.settle({Scrolled{y}});
    const std::size_t word = desk.top();
    const auto stays = [&](const char* what) {
      CAPTURE(what);
      CHECK(desk.is_at_top(y == 0 ? 0 : word));
    };
    if (y == 0) continue;
    for (const char* key : {">", ">", ">", "<", "<", "<", "<", "<", ">", ">"}) {
      desk.it.press_key(key);
      stays(key);
    }
    desk.it.activate("Text and sizes");
    for (const char* name : {"Wider lines", "Closer lines", "Narrower column", "Narrower column",
                             "Wider column", "Wider column"}) {
      desk.it.activate(name);
      stays(name);
    }
    desk.it.press_key("Escape");
    for (const float width : {1000.0f, 800.0f, 700.0f, 500.0f, 340.0f, 600.0f, 1360.0f}) {
      desk.it.size.width = width;
      desk.it.settle();
      CAPTURE(width);
      stays("window");
    }
    desk.it.density = 2;
    desk.it.size = {2720, 1720};
    desk.it.settle();
    stays("density");
    desk.it.density = 1;
    desk.it.size = {1360, 860};
    desk.it.settle();
    stays("density back");
    // After all changes, the view begins with the same character as before.
    CHECK(desk.top() == word);
  }
}

TEST_CASE(
    "a change of sizes keeps the title in place at the top, and the end of the article in view") {
  Desk desk;
  const float title = desk.rects_of("A long day", "day").front().y;
  desk.it.press_key(">");
  desk.it.press_key("<");
  CHECK(desk.rects_of("A long day", "day").front().y == title);

  desk.it.settle({Scrolled{1e6f}});
  desk.it.settle({Scrolled{1e6f}});
  desk.it.press_key(">");
  desk.it.settle();
  const float last = desk.rects_of("Point 60 was", "read").front().y;
  CHECK(last > 0);
  CHECK(last < desk.it.size.height);
}

TEST_CASE("a press with Ctrl or Cmd opens a link, and a plain click does not") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(
      it.opens("# Links\n\nRead [the report](https://example.org/report) and [this](#note).\n"));
  it.settle();
  const auto opened = [&] {
    std::string all;
    for (const Request& request : it.all_requests) {
      if (const auto* link = std::get_if<OpenLink>(&request)) all += link->href + ";";
    }
    return all;
  };
  const auto click_with = [&](std::string_view words, Modifiers held) {
    const Point at = it.middle_of(words);
    it.settle({PointerMoved{at}, PointerPressed{.at = at, .modifiers = held}});
    it.settle({PointerReleased{at}});
  };
  click_with("report", {});
  click_with("this", {.control = true});
  CHECK(opened().empty());
  click_with("report", {.control = true});
  CHECK(opened() == "https://example.org/report;");

  it.app.set_mac(true);
  click_with("report", {.control = true});
  CHECK(opened() == "https://example.org/report;");
  click_with("report", {.meta = true});
  CHECK(opened() == "https://example.org/report;https://example.org/report;");
  it.app.set_mac(false);

  it.all_requests.clear();
  click_with("Read", {});
  CHECK_FALSE(it.app.wants_key({"Enter", {.control = true}}));
  click_with("the report", {});
  CHECK(it.app.wants_key({"Enter", {.control = true}}));
  it.press_key("Enter", {.control = true});
  CHECK(opened() == "https://example.org/report;");
}

TEST_CASE("the toolbar fits into a window of 320 pixels") {
  Desk desk;
  for (const Size size : {Size{1360, 860}, Size{640, 400}, Size{480, 700}, Size{320, 640}}) {
    CAPTURE(size.width);
    desk.it.size = size;
    desk.it.settle();
    const Control* const bar = desk.control("Tools");
    REQUIRE(bar != nullptr);
    float right = 0;
    for (const Control& control : desk.it.controls) {
      if (control.parent != bar->id) continue;
      CAPTURE(control.name);
      const Rect& rect = control.rect;
      CHECK(rect.x >= right);
      CHECK(rect.right() <= size.width);
      CHECK(rect.width >= 32);
      right = rect.right();
    }
    CHECK(right > size.width / 2);
  }
}

}  // namespace attest::typography_test
