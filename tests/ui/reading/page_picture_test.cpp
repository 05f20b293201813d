// Tests how many rows of the article a frame redraws. The tests run the whole program without a
// browser.
#include "ui/reading/page_picture.h"

#include "doctest.h"
#include "imgui.h"
#include "support/headless_app.h"

namespace attest::page_picture_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

struct Window {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  Window() {
    std::string text = "# Long\n\n";
    for (int i = 0; i < 200; ++i) {
      text += "Paragraph " + std::to_string(i) + " of some words that fills a line or two.\n\n";
    }
    REQUIRE(it.opens(text));
    it.settle();
    draws({});
    REQUIRE(draws({}) == 0);
  }

  // Handles the events in one frame and draws further frames until the program is idle. Returns the
  // number of rows drawn.
  float draws(const std::vector<Event>& events) {
    float rows = 0;
    for (FrameOutput out = it.frame(events);; out = it.frame()) {
      for (const PagePicture::Part& part : out.page->parts()) rows += part.place.height;
      triangles = 0;
      for (const ImDrawCmd& command : out.page->list().CmdBuffer)
        triangles += command.ElemCount / 3;
      seen = out.page->shown().height;
      out.page->drawn();
      if (!out.wake.at_once) return rows;
    }
  }
  float seen = 0;          // The height of the view in device pixels.
  unsigned triangles = 0;  // The number of triangles in the draw list of the most recent frame.
};

}  // namespace

TEST_CASE(
    "an unchanged article is not redrawn, and scrolling draws only rows that come into view") {
  Window window;
  CHECK(window.triangles == 0);
  CHECK(window.draws({PointerMoved{{20, 500}}}) == 0);
  CHECK(window.draws({Scrolled{67}}) <= 67 + PageBands::kHigh);
  CHECK(window.draws({Scrolled{134}}) <= 67 + PageBands::kHigh);
  CHECK(window.draws({Scrolled{134}}) == 0);
  CHECK(window.draws({Scrolled{0}}) <= 134 + PageBands::kHigh);
  CHECK(window.draws({Scrolled{5000}}) >= window.seen);
}

TEST_CASE("a new mark redraws only its own rows, and a blinking caret redraws no rows") {
  Window window;
  window.it.drag_over("Paragraph 3");
  window.draws({});
  const float marked = window.draws({KeyPressed{"1", {}}});
  CHECK(marked > 0);
  CHECK(marked < window.seen / 2);
  window.it.click(window.it.middle_of("Paragraph 5"));
  window.draws({});
  for (int blinks = 0; blinks < 100; ++blinks) CHECK(window.draws({}) == 0);
}

TEST_CASE("the frame after a skipped frame draws the whole view") {
  Window window;
  window.it.frame({Scrolled{67}});  // The renderer skips this frame, as in a hidden window.
  CHECK(window.draws({}) >= window.seen);
}

TEST_CASE("a change of the size or the density redraws the whole view") {
  Window window;
  window.it.size.width += 100;
  CHECK(window.draws({}) >= window.seen);
  window.it.density = 2;
  CHECK(window.draws({}) >= window.seen);
}

}  // namespace attest::page_picture_test
