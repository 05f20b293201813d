// Tests the layers of the reading view: search hits, suggestions and other people's marks beside
// the reader's own marks.
#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "annotation/edit.h"
#include "app/imgui_frame.h"
#include "doctest.h"
#include "layout/pages.h"
#include "support/headless_app.h"
#include "support/marks.h"
#include "support/painted_page.h"
#include "ui/reading/reading_view.h"

namespace attest::paint_layers_test {
namespace {

using testing::CountedEnvironment;
using testing::FixedShaper;
using testing::RasterPainter;
using testing::Surface;

enum class Drawing { Partial, Whole };

constexpr Size kWindow{360, 300};

class PaintedView {
 public:
  explicit PaintedView(Drawing drawing = Drawing::Partial) : drawing_(drawing) {
    const auto article = testing::long_article(40, 25);
    PageStyle style = testing::plain_style();
    style.column = 300;
    page_.set(article, style, {});
    page_.ensure(0, 1e6f);
    Project project{article, {}, {}};
    REQUIRE(apply(project.notebook,
                  PutMark{testing::mark_on("own", MarkKind::Claim, {ByteRange(20, 90)})})
                .ok());
    session.open(std::move(project));
  }

  // Draws a frame. Returns the number of painted pixels of the article.
  std::size_t draw() {
    const Palette& palette = palette_for(dark, false);
    atlas_.begin_frame();
    ui_.set_frame({.palette = &palette, .density = 1, .window = kWindow});
    imgui_.begin(kWindow, 0.016, painter_);
    ui_.begin_frame();
    const Rect all{0, 0, kWindow.width, kWindow.height};
    ui_.begin_window("reading", all);
    reading.draw(ui_, painter_, page_, session, all, scroll, false, palette.paper.rgba);
    ui_.end_window();
    const ImDrawData* picture = imgui_.end();
    const std::size_t pixels =
        testing::paint_page(painter_, reading.picture(), kWindow, palette.paper);
    if (drawing_ == Drawing::Partial) reading.picture().drawn();
    testing::paint_window(painter_, *picture, testing::whole_window(kWindow), palette.paper,
                          window);
    return pixels;
  }

  // Returns whether the most recent draw() has drawn text or other triangles in `colour`.
  bool has_text_in(Colour colour) {
    const ImDrawList& list = reading.picture().list();
    return std::any_of(list.VtxBuffer.begin(), list.VtxBuffer.end(),
                       [&](const ImDrawVert& each) { return each.col == packed(colour); });
  }

  void select(ByteRange range) { REQUIRE(session.perform(Select{range, range.end}).ok()); }

 private:
  Drawing drawing_;
  RasterPainter painter_;
  FixedShaper shaper_;
  CountedEnvironment environment_;
  ImGuiFrame imgui_;
  RunAtlas atlas_{painter_};
  TextPen pen_{atlas_, painter_, shaper_};
  Ui ui_{pen_};
  PageLayout page_{shaper_};

 public:
  Session session{environment_};
  ReadingView reading;
  Surface window;
  float scroll = 0;
  bool dark = false;
};

class RandomLayers {
 public:
  explicit RandomLayers(unsigned seed) : random_(seed) {}

  // Makes the same random change in both views.
  void change(PaintedView& one, PaintedView& other) {
    switch (below(6)) {
      case 0:
        one.scroll = other.scroll = static_cast<float>(below(900));
        return;
      case 1: {
        const ByteRange range = somewhere();
        one.select(range);
        other.select(range);
        return;
      }
      case 2:
        one.dark = other.dark = below(2) == 0;
        return;
      default:
        const auto role = static_cast<LayerRole>(below(3));
        const PaintLayer layer = role == LayerRole::SearchHits ? hits() : passages();
        one.reading.set_layer(role, layer);
        other.reading.set_layer(role, layer);
    }
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  ByteRange somewhere() {
    const std::size_t start = below(2500);
    return {start, start + below(120)};
  }
  PaintLayer hits() {
    std::vector<ByteRange> ranges;
    for (std::size_t at = below(30); at < 4000; at += 8 + below(80))
      ranges.emplace_back(at, at + 6);
    return hits_layer(ranges, below(ranges.size()));
  }
  PaintLayer passages() {
    std::vector<PaintedPassage> all;
    for (std::size_t i = below(40); i > 0; --i) {
      PaintStyle style{.colour = paint_colour_of(kMarkKinds[below(3)].kind),
                       .strength = static_cast<Strength>(below(2)),
                       .fill = below(2) == 0};
      if (below(2) == 0) style.underline = static_cast<Underline>(below(3));
      style.outline = static_cast<float>(below(3));
      all.push_back({somewhere(), style});
    }
    return PaintLayer(all);
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE(
    "if random highlights change, drawing only the changed rows gives the same pixels as drawing "
    "all") {
  std::size_t in_part = 0, in_whole = 0, changes = 0;
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    RandomLayers random(seed);
    PaintedView partial(Drawing::Partial), whole(Drawing::Whole);
    for (int step = 0; step < 40; ++step) {
      CAPTURE(step);
      const std::vector<std::uint32_t> before = partial.window.pixels;
      in_part += partial.draw();
      in_whole += whole.draw();
      REQUIRE(partial.window.pixels == whole.window.pixels);
      if (partial.window.pixels != before) ++changes;
      random.change(partial, whole);
    }
  }
  CHECK(changes > 60);
  CHECK(4 * in_part < 3 * in_whole);
}

TEST_CASE("if the search hits change, only the rows of the old and the new hits are redrawn") {
  PaintedView view;
  const std::size_t all = view.draw();
  CHECK(view.draw() == 0);
  view.reading.set_layer(LayerRole::SearchHits, hits_layer({{200, 206}}, std::nullopt));
  const std::size_t some = view.draw();
  CHECK(some > 0);
  CHECK(some < all / 2);
  view.reading.set_layer(LayerRole::SearchHits, hits_layer({{9000, 9006}}, std::nullopt));
  CHECK(view.draw() > 0);  // The highlight of the old hit is removed.
  view.reading.set_layer(LayerRole::SearchHits, {});
  CHECK(view.draw() == 0);
}

TEST_CASE("the text of the current hit has the hit's colour, unless the text is selected") {
  PaintedView view;
  view.dark = true;
  const Colour ink = palette_for(true, false).hit_now_ink;
  view.draw();
  CHECK_FALSE(view.has_text_in(ink));
  view.reading.set_layer(LayerRole::SearchHits, hits_layer({{2, 11}}, 0));
  view.draw();
  CHECK(view.has_text_in(ink));
  view.select(ByteRange(0, 20));
  view.draw();
  CHECK(view.has_text_in(palette_for(true, false).ink));
  CHECK_FALSE(view.has_text_in(ink));
}

}  // namespace attest::paint_layers_test
