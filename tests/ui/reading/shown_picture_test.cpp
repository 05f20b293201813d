#include "ui/reading/shown_picture.h"

#include "doctest.h"
#include "support/headless_app.h"
#include "ui/reading/page_picture.h"

namespace attest::shown_picture_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;
using testing::RecordingPainter;

// A window that remembers its picture after each frame, like the renderer.
struct Watched {
  MemoryStore store;
  CountedEnvironment environment;
  RecordingPainter painter;
  HeadlessApp it{store, environment, painter};
  ShownPicture shown;

  Watched() {
    REQUIRE(it.opens("# A bridge\n\nThe bridge is safe, says the mayor.\n"));
    it.settle();
    changed_by({});
  }

  Rect changed_by(const std::vector<Event>& events) {
    const FrameOutput out = it.frame(events);
    REQUIRE(out.picture != nullptr);
    const Rect changed = shown.replace(*out.picture, out.page, out.paper, it.size);
    if (out.page != nullptr) out.page->drawn();
    return changed;
  }
};

bool is_empty(const Rect& rect) { return rect.width <= 0 || rect.height <= 0; }

}  // namespace

TEST_CASE("a pointer that moves over the text changes no pixel") {
  Watched window;
  CHECK(is_empty(window.changed_by({PointerMoved{{300, 200}}})));
  CHECK(is_empty(window.changed_by({PointerMoved{{320, 200}}})));
}

TEST_CASE("a selection changes rows of the article and nothing else") {
  Watched window;
  CHECK(window.it.app.select(CodePointRange(2, 8)).ok());
  const Rect changed = window.changed_by({});
  CHECK(!is_empty(changed));
  CHECK(changed.width < window.it.size.width);
  CHECK(changed.height < window.it.size.height / 2);
}

TEST_CASE("a cleared canvas, another size and another theme change the whole window") {
  Watched window;
  const Rect whole{0, 0, window.it.size.width, window.it.size.height};
  window.shown.forget();
  CHECK(window.changed_by({}) == whole);
  CHECK(is_empty(window.changed_by({})));
  CHECK(window.changed_by({ThemeChanged{.dark = true}}) == whole);
  window.it.size.width -= 10;
  CHECK(window.changed_by({}) == Rect{0, 0, window.it.size.width, window.it.size.height});
}

}  // namespace attest::shown_picture_test
