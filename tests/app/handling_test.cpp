// Tests that each event is handled immediately: its effect is visible before the next frame.
#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::handling_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

struct Window {
  Window() {
    REQUIRE(it.opens("# Bridge\n\nThe mayor said the bridge is safe.\n"));
    it.settle();
  }

  void select(std::string_view words) {
    const std::size_t at = it.app.article().text().find(words);
    REQUIRE(it.app.select(CodePointRange(at, at + words.size())).ok());
  }

  // Returns the centre of a control in the last drawn frame. Fails if there is no such control.
  Point control(std::string_view name) {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(),
                     [name](const Control& control) { return control.name == name; });
    REQUIRE(found != it.controls.end());
    return {found->rect.x + found->rect.width / 2, found->rect.y + found->rect.height / 2};
  }

  FrameOutput key(std::string name) { return it.handle(KeyPressed{std::move(name), {}}); }
  std::size_t marks() const { return it.app.session().notebook().mark_count(); }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

template <class Wanted>
bool asks_for(const FrameOutput& out) {
  return std::any_of(out.requests.begin(), out.requests.end(), [](const Request& request) {
    return std::holds_alternative<Wanted>(request);
  });
}

bool tells(const FrameOutput& out, std::string_view event) {
  return std::any_of(out.requests.begin(), out.requests.end(), [&](const Request& request) {
    const auto* emitted = std::get_if<Emit>(&request);
    return emitted != nullptr && emitted->event == event;
  });
}

}  // namespace

TEST_CASE("a key marks the selection before the next frame") {
  Window window;
  window.select("the bridge is safe");
  const FrameOutput out = window.key("1");
  CHECK(window.marks() == 1);
  CHECK(tells(out, "change"));
  CHECK(asks_for<WriteJournal>(out));
}

TEST_CASE("the Enter key focuses the note field before the next frame") {
  Window window;
  window.select("the bridge is safe");
  window.key("1");
  const FrameOutput out = window.key("Enter");
  CHECK(asks_for<FocusField>(out));
  // The mark was never drawn, but the page already has the field that must get the focus.
  REQUIRE(out.fields.has_value());
  CHECK(std::any_of(out.fields->begin(), out.fields->end(),
                    [](const Field& field) { return field.id == kNoteField; }));
}

TEST_CASE(
    "opening a dialog by key moves the focus to the dialog at once, and Escape returns the focus") {
  Window window;
  const FrameOutput opened = window.key("?");
  CHECK(asks_for<FocusControl>(opened));
  REQUIRE(opened.controls.has_value());
  const auto is_dialog = [](const Control& control) {
    return control.role == Control::Role::Dialog;
  };
  CHECK(std::any_of(opened.controls->begin(), opened.controls->end(), is_dialog));
  CHECK(asks_for<FocusArticle>(window.key("Escape")));
}

TEST_CASE("a drawn button acts when the mouse button is released") {
  Window window;
  window.it.drag_over("the bridge is safe");
  const Point claim = window.control("Claim");
  window.it.handle(PointerMoved{claim});
  window.it.handle(PointerPressed{.at = claim});
  CHECK(window.marks() == 0);
  window.it.handle(PointerReleased{claim});
  CHECK(window.marks() == 1);
}

TEST_CASE("a click that begins on one button and ends on another does nothing") {
  Window window;
  window.it.drag_over("the bridge is safe");
  const Point claim = window.control("Claim"), quote = window.control("Quote");
  window.it.handle(PointerMoved{claim});
  window.it.handle(PointerPressed{.at = claim});
  window.it.handle(PointerMoved{quote});
  window.it.handle(PointerReleased{quote});
  window.it.settle();
  CHECK(window.marks() == 0);
}

TEST_CASE("ten clicks between two frames count as ten clicks") {
  Window window;
  window.select("the bridge is safe");
  window.key("1");
  window.it.settle();
  const Point undo = window.control("Undo"), redo = window.control("Redo");
  for (int i = 0; i < 5; ++i) {
    for (const Point at : {undo, redo}) {
      window.it.handle(PointerMoved{at});
      window.it.handle(PointerPressed{.at = at});
      window.it.handle(PointerReleased{at});
      CHECK(window.marks() == (at.x == undo.x ? 0 : 1));
    }
  }
}

TEST_CASE("activating a control with a screen reader has an effect before the next frame") {
  Window window;
  window.it.drag_over("the bridge is safe");
  const auto claim = std::find_if(window.it.controls.begin(), window.it.controls.end(),
                                  [](const Control& control) { return control.name == "Claim"; });
  REQUIRE(claim != window.it.controls.end());
  window.it.handle(ControlActivated{claim->id});
  CHECK(window.marks() == 1);
  window.it.settle();
  CHECK(window.marks() == 1);
}

TEST_CASE("listeners are notified of a selection while the pointer event is handled") {
  Window window;
  const Point from = window.it.middle_of("mayor"), to = window.it.middle_of("bridge is");
  window.it.handle(PointerMoved{from});
  window.it.handle(PointerPressed{.at = from});
  CHECK(tells(window.it.handle(PointerMoved{to}), "select"));
  CHECK_FALSE(window.it.app.session().selection().range.empty());
}

TEST_CASE("the text of a newly opened article can be selected before the article is drawn") {
  Window window;
  REQUIRE(window.it.opens("# Tunnel\n\nThe tunnel is closed.\n"));
  window.it.handle(PointerMoved{{400, 300}});
  window.it.handle(KeyPressed{"a", {.control = true}});
  const ByteRange range = window.it.app.session().selection().range;
  CHECK(window.it.app.article().slice(range) == window.it.app.article().text());
}

TEST_CASE("events before the first frame do not crash the program") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.handle(PointerMoved{{10, 10}});
  it.handle(PointerPressed{.at = {10, 10}});
  it.handle(PointerReleased{{10, 10}});
  it.handle(KeyPressed{"?", {}});
  it.handle(ControlActivated{7});
  const FrameOutput out = it.settle();
  CHECK(it.settled);
  CHECK(out.picture != nullptr);
}

TEST_CASE("a request to scroll is sent in the same frame as the picture of the new position") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  std::string text = "# Long\n\n";
  for (int i = 0; i < 200; ++i) text += "A paragraph.\n\n";
  REQUIRE(it.opens(text));
  it.settle();
  it.app.scroll_to(CodePointOffset(it.app.article().offsets().code_points() - 1));
  const FrameOutput handled = it.handle(PointerMoved{{400, 300}});
  CHECK_FALSE(asks_for<ScrollTo>(handled));
  CHECK(asks_for<ScrollTo>(it.frame()));
}

}  // namespace attest::handling_test
