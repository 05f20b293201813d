// Tests moving the ends of a mark with handles and keys, the armed kind (every new selection
// becomes a mark at once), and the selection palette.
#include <algorithm>
#include <string>
#include <string_view>

#include "doctest.h"
#include "session/session.h"
#include "support/headless_app.h"

namespace attest::mark_ends_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

constexpr std::string_view kStory =
    "# Bridge\n\nThe mayor said that the bridge is safe, and that nobody needs to worry.\n";

constexpr Modifiers kShift{.shift = true};

struct Reader {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  Reader() {
    REQUIRE(it.opens(std::string(kStory)));
    it.settle();
  }

  const Session& session() const { return it.app.session(); }
  std::string chosen() const {
    const Mark* const mark = session().chosen_mark();
    return mark == nullptr ? "" : marked_text(*mark, it.app.article().text());
  }
  std::size_t announcements() const {
    return static_cast<std::size_t>(std::count_if(
        it.all_requests.begin(), it.all_requests.end(),
        [](const Request& request) { return std::holds_alternative<Announce>(request); }));
  }
  void marks(std::string_view words) {
    it.drag_over(words);
    it.press_key("1");
    REQUIRE(chosen() == words);
  }
  // A point on the handle at the start or the end of a passage.
  Point handle(std::string_view words, bool start) {
    const Article& article = it.app.article();
    const std::size_t at = article.text().find(words);
    const OffsetMap& map = article.offsets();
    const Rect box = it.app.rects_of(CodePointRange(
        map.to_code_points(ByteOffset(at)), map.to_code_points(ByteOffset(at + words.size()))))[0];
    return start ? Point{box.x - 3, box.y - 3} : Point{box.right() + 3, box.bottom() + 3};
  }
};

}  // namespace

TEST_CASE(
    "dragging a handle moves the end of the mark, in one undo step and with one announcement") {
  Reader reader;
  reader.marks("the bridge is");
  const Point from = reader.handle("the bridge is", false);
  const float wide = reader.handle("the bridge is safe", false).x - from.x;
  const std::size_t before = reader.announcements();

  reader.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
  for (const float part : {0.3f, 0.6f, 1.0f}) {
    reader.it.settle({PointerMoved{{from.x + part * wide, from.y}}});
  }
  CHECK(reader.chosen() == "the bridge is safe");
  CHECK(reader.announcements() == before);
  reader.it.settle({PointerReleased{{from.x + wide, from.y}}});

  CHECK(reader.announcements() == before + 1);
  CHECK(reader.it.announced().find("the bridge is safe") != std::string::npos);
  CHECK(reader.session().selection().range.empty());
  reader.it.press_key("z", {.control = true});
  CHECK(reader.chosen() == "the bridge is");
}

TEST_CASE("dragging the first handle moves the start of the mark") {
  Reader reader;
  reader.marks("the bridge is");
  const Point from = reader.handle("the bridge is", true);
  const Point to = reader.handle("that the bridge", true);
  reader.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
  reader.it.settle({PointerMoved{to}, PointerReleased{to}});
  CHECK(reader.chosen() == "that the bridge is");
}

TEST_CASE("the mouse cursor changes its shape over a handle") {
  Reader reader;
  reader.marks("the bridge is");
  const Point at = reader.handle("the bridge is", false);
  CHECK(reader.it.settle({PointerMoved{at}}).cursor == Cursor::Sideways);
  CHECK(reader.it.settle({PointerMoved{{at.x + 40, at.y}}}).cursor == Cursor::Text);
}

TEST_CASE("pressing a handle without dragging it changes nothing") {
  Reader reader;
  reader.marks("the bridge is");
  reader.it.click(reader.handle("the bridge is", false));
  CHECK(reader.chosen() == "the bridge is");
}

TEST_CASE(
    "after the key e, Shift and arrows move one end of the mark, and Tab selects the other end") {
  Reader reader;
  reader.marks("bridge is");
  CHECK_FALSE(reader.it.app.wants_key(KeyPressed{"Tab", {}}));
  reader.it.press_key("e");
  CHECK(reader.it.app.wants_key(KeyPressed{"Tab", {}}));
  CHECK(reader.it.announced().find("end of the mark") != std::string::npos);

  reader.it.press_key("ArrowRight", kShift);
  CHECK(reader.chosen() == "bridge is ");
  reader.it.press_key("ArrowRight", {.shift = true, .control = true});
  CHECK(reader.chosen() == "bridge is safe");
  reader.it.press_key("Tab");
  reader.it.press_key("ArrowLeft", {.shift = true, .control = true});
  CHECK(reader.chosen() == "the bridge is safe");
  reader.it.press_key("Enter");

  CHECK_FALSE(reader.it.app.wants_key(KeyPressed{"Tab", {}}));
  reader.it.press_key("ArrowLeft", kShift);
  CHECK(reader.chosen() == "the bridge is safe");  // The arrow key moved only the caret.
  reader.it.press_key("z", {.control = true});
  CHECK(reader.chosen() == "bridge is safe");
  reader.it.press_key("z", {.control = true});
  CHECK(reader.chosen() == "bridge is");
}

TEST_CASE("Escape while the ends of a mark are moved with keys restores both ends") {
  Reader reader;
  reader.marks("bridge is");
  reader.it.press_key("e");
  reader.it.press_key("ArrowRight", kShift);
  reader.it.press_key("ArrowRight", {.shift = true, .control = true});
  reader.it.press_key("Tab");
  reader.it.press_key("ArrowLeft", {.shift = true, .control = true});
  REQUIRE(reader.chosen() == "the bridge is safe");
  reader.it.press_key("Escape");
  CHECK(reader.chosen() == "bridge is");
  CHECK(reader.it.announced() == "The ends are as before");
  CHECK_FALSE(reader.it.app.wants_key(KeyPressed{"Tab", {}}));
  CHECK(reader.session().notebook().mark_count() == 1);  // The making of the mark is not undone.
}

TEST_CASE("Escape after an undo does not undo changes that were made before the ends were moved") {
  Reader reader;
  reader.marks("bridge is");
  reader.it.press_key("e");
  reader.it.press_key("ArrowRight", kShift);
  reader.it.press_key("z", {.control = true});
  reader.it.press_key("Escape");
  CHECK(reader.session().notebook().mark_count() == 1);
}

TEST_CASE(
    "an armed kind of mark turns every new selection into a mark, until Escape disarms the kind") {
  Reader reader;
  reader.it.press_key("q", kShift);
  reader.it.drag_over("the bridge");
  CHECK(reader.chosen() == "the bridge");
  reader.it.click(reader.it.middle_of("nobody"), 2);
  CHECK(reader.chosen() == "nobody");
  CHECK(reader.session().notebook().mark_count() == 2);
  CHECK(reader.session().chosen_mark()->kind == MarkKind::Quote);
  reader.it.click(reader.it.middle_of("mayor"));  // A click selects no text, so no mark is made.
  CHECK(reader.session().notebook().mark_count() == 2);

  reader.it.press_key("Escape");
  reader.it.drag_over("worry");
  CHECK(reader.session().notebook().mark_count() == 2);
}

TEST_CASE("the keyboard alone can move the caret, select a sentence and mark the sentence") {
  Reader reader;
  reader.it.press_key("ArrowDown");
  reader.it.press_key("ArrowDown");
  reader.it.press_key("ArrowDown", {.shift = true, .alt = true});
  reader.it.press_key("1");
  CHECK(reader.session().notebook().mark_count() == 1);
  CHECK(reader.chosen().size() > 5);
}

TEST_CASE("a command extends the selection to whole words") {
  Reader reader;
  REQUIRE(reader.it.app.select(CodePointRange(9, 19)).ok());
  const std::string_view text = reader.it.app.article().text();
  const auto selected = [&] {
    return std::string(reader.it.app.article().slice(reader.session().selection().range));
  };
  REQUIRE(text.substr(9, 10) == "e mayor sa");
  reader.it.press_key("w");
  CHECK(selected() == "The mayor said");
}

TEST_CASE("a finger extends a selection by dragging a handle that a long press has shown") {
  Reader reader;
  reader.it.settle({ThemeChanged{.coarse = true}});
  const Point word = reader.it.middle_of("mayor");
  FrameOutput out = reader.it.frame(
      {PointerPressed{.at = word, .clicks = 2, .kind = PointerKind::Hold}, PointerReleased{word}});
  REQUIRE(out.handles);
  REQUIRE(out.handles->size() == 2);
  const Point from = (*out.handles)[1];
  const float wide = reader.handle("said", false).x - reader.handle("mayor", false).x;
  reader.it.settle({PointerPressed{.at = from, .kind = PointerKind::Touch}});
  reader.it.settle({PointerMoved{{from.x + wide, from.y}}});
  reader.it.settle({PointerReleased{{from.x + wide, from.y}}});
  CHECK(reader.it.app.article().slice(reader.session().selection().range) == "mayor said");
}

TEST_CASE("a long press selects a word after a tap on a control that covered the article") {
  Reader reader;
  reader.it.settle({ThemeChanged{.coarse = true}});
  const Point word = reader.it.middle_of("mayor");
  reader.it.activate("Text and sizes");
  const auto close = std::find_if(reader.it.controls.begin(), reader.it.controls.end(),
                                  [](const Control& each) { return each.name == "Close"; });
  REQUIRE(close != reader.it.controls.end());
  const Point at{close->rect.x + close->rect.width / 2, close->rect.y + close->rect.height / 2};
  reader.it.settle({PointerMoved{at}, PointerPressed{.at = at, .kind = PointerKind::Touch},
                    PointerReleased{at}, PointerLeft{}});
  reader.it.settle({PointerPressed{.at = word, .clicks = 2, .kind = PointerKind::Touch},
                    PointerReleased{word}, PointerLeft{}});
  // This press is the second tap of a double tap whose first tap has hit the button.
  CHECK(reader.session().selection().range.empty());
  reader.it.settle({PointerPressed{.at = word, .clicks = 2, .kind = PointerKind::Hold},
                    PointerReleased{word}, PointerLeft{}});
  CHECK(reader.it.app.article().slice(reader.session().selection().range) == "mayor");
}

TEST_CASE("for a finger, the selection palette is docked at the bottom edge of the window") {
  Reader reader;
  reader.it.size = {390, 844};
  reader.it.settle({ThemeChanged{.coarse = true}});
  const Point word = reader.it.middle_of("mayor");
  reader.it.settle(
      {PointerPressed{.at = word, .clicks = 2, .kind = PointerKind::Hold}, PointerReleased{word}});
  const auto claim = std::find_if(
      reader.it.controls.begin(), reader.it.controls.end(),
      [](const Control& control) { return control.name == "Claim" && control.rect.height == 52; });
  REQUIRE(claim != reader.it.controls.end());
  CHECK(claim->rect.bottom() == 844 - 8);
}

}  // namespace attest::mark_ends_test
