// Tests that partial drawing gives the same pixels as drawing the whole article.
//
// Two programs get the same events. The first one draws only the changed rows of the article's
// texture and the changed part of the window, like the product. The second one draws everything in
// every frame. A software painter paints both.
#include <random>
#include <string>
#include <vector>

#include "app/app.h"
#include "doctest.h"
#include "support/headless_app.h"
#include "support/painted_page.h"
#include "ui/reading/shown_picture.h"

namespace attest::partial_drawing_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;
using testing::RasterPainter;
using testing::Surface;

enum class Drawing { Partial, Whole };

class PaintedWindow {
 public:
  explicit PaintedWindow(Drawing drawing) : drawing_(drawing) {}

  FrameOutput frame(const std::vector<Event>& events, bool visible) {
    FrameOutput out = it.frame(events);
    if (out.picture != nullptr && visible) paint(out);
    if (out.wake.to_work) it.work();
    return out;
  }

  const Surface& window() const { return window_; }
  // The numbers of pixels painted so far.
  std::size_t pixels_of_page = 0, pixels_of_window = 0;

 private:
  Rect part_of_window(const FrameOutput& out) {
    const Rect changed = shown_.replace(*out.picture, out.page, out.paper, it.size);
    return drawing_ == Drawing::Partial ? changed : testing::whole_window(it.size).bounds;
  }

  void paint(FrameOutput& out) {
    const Rect part = part_of_window(out);
    if (out.page != nullptr) {
      pixels_of_page += testing::paint_page(painter_, *out.page, it.size, out.paper);
      // Without drawn(), the next frame would draw the whole page.
      if (drawing_ == Drawing::Partial) out.page->drawn();
    }
    pixels_of_window += static_cast<std::size_t>(part.width * part.height);
    testing::paint_window(painter_, *out.picture, {it.size, part}, out.paper, window_);
  }

  Drawing drawing_;
  MemoryStore store_;
  CountedEnvironment environment_;
  RasterPainter painter_;
  Surface window_;
  ShownPicture shown_;

 public:
  HeadlessApp it{store_, environment_, painter_};
};

class RandomReader {
 public:
  explicit RandomReader(unsigned seed) : random_(seed) {}

  std::string article() {
    std::string text = "# A bridge\n\n";
    for (int i = 0; i < 30; ++i) {
      if (one_in(6)) text += "## Heading " + std::to_string(i) + "\n\n";
      if (one_in(6)) text += one_in(2) ? "> " : "- ";
      for (int words = below(40) + 3; words > 0; --words) {
        text += one_in(9) ? "*lorries* " : "word" + std::to_string(below(50)) + " ";
      }
      text += "\n\n";
    }
    return text;
  }

  Size size() {
    return {static_cast<float>(380 + below(120)), static_cast<float>(260 + below(100))};
  }

  // Returns random events for one frame, as a reader could cause them.
  std::vector<Event> events() {
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        return {Scrolled{scroll_ = static_cast<float>(below(one_in(3) ? 2000 : 300))}};
      case 3:
        return {Scrolled{scroll_ += static_cast<float>(below(40))}};
      case 4:
        return {PointerMoved{point()}};
      case 5:
        return {PointerMoved{at_ = point()}, PointerPressed{.at = at_}};
      case 6:
        return {PointerMoved{at_ = point()}, PointerReleased{at_}};
      case 7:
        return {PointerMoved{at_ = point()}, PointerPressed{.at = at_, .clicks = 2},
                PointerReleased{at_}};
      case 8:
      case 9:
        return {KeyPressed{std::string(1, static_cast<char>('1' + below(3))), {}}};
      case 10:
        return {
            KeyPressed{one_of({"Escape", "?", "Delete", "ArrowDown", "o", "e", "Tab", "ArrowLeft"}),
                       {.shift = one_in(2), .control = one_in(4)}}};
      default:
        return {ThemeChanged{.dark = one_in(2), .more_contrast = one_in(3), .coarse = one_in(3)}};
    }
  }

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool one_in(int many) { return below(many) == 0; }

 private:
  Point point() { return {static_cast<float>(below(400)), static_cast<float>(below(300))}; }
  std::string one_of(const std::vector<std::string>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

  std::mt19937 random_;
  float scroll_ = 0;
  Point at_;
};

}  // namespace

TEST_CASE(
    "after random actions, drawing only the changed part gives the same pixels as drawing all") {
  std::size_t in_part = 0, in_whole = 0, window_in_part = 0, window_in_whole = 0;
  for (unsigned seed = 1; seed <= 2; ++seed) {
    CAPTURE(seed);
    RandomReader reader(seed);
    PaintedWindow partial(Drawing::Partial), whole(Drawing::Whole);
    partial.it.size = whole.it.size = reader.size();
    const std::string article = reader.article();
    REQUIRE(partial.it.opens(article));
    REQUIRE(whole.it.opens(article));
    partial.it.settle();
    whole.it.settle();
    for (int step = 0; step < 50; ++step) {
      CAPTURE(step);
      if (reader.one_in(15)) partial.it.size = whole.it.size = reader.size();
      if (reader.one_in(25)) partial.it.density = whole.it.density = reader.one_in(2) ? 1.5f : 1;
      const std::vector<Event> events = reader.events();
      const bool visible = !reader.one_in(10);  // A hidden window does not paint its frames.
      partial.frame(events, visible);
      whole.frame(events, visible);
      REQUIRE(partial.window().pixels == whole.window().pixels);
    }
    in_part += partial.pixels_of_page;
    in_whole += whole.pixels_of_page;
    window_in_part += partial.pixels_of_window;
    window_in_whole += whole.pixels_of_window;
  }
  CHECK(in_part > 0);
  CHECK(3 * in_part < 2 * in_whole);
  CHECK(window_in_part > 0);
  CHECK(3 * window_in_part < 2 * window_in_whole);
}

}  // namespace attest::partial_drawing_test
