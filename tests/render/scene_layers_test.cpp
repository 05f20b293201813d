// Tests the scene with layers of passages below and above the reader's marks.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "doctest.h"
#include "render/scene.h"

namespace attest::scene_layers_test {

using testing::Scene;

TEST_CASE("the reader's marks cover the layer below the marks, and search hits cover the marks") {
  Scene it;
  it.marks(MarkKind::Claim, {"mayor said that the bridge"});
  it.below = PaintLayer({{it.page.range_of("The mayor said that the bridge is"),
                          {.colour = paint_colour_of(MarkKind::Quote)}}});
  it.above = hits_layer({it.page.range_of("said")}, std::nullopt);
  const Palette& palette = palette_for(false, false);
  it.draw();
  // Returns the colour of the topmost fill behind the middle of `words`.
  const auto colour_at = [&](std::string_view words) {
    std::vector<Rect> rects;
    it.page.layout.rects_in_line(it.lines[0], it.page.range_of(words), rects);
    const float x = rects[0].x + rects[0].width / 2;
    Colour colour;
    for (const Quad& quad : it.scene.below) {
      const float y = quad.y + quad.height / 2;
      const bool covers = quad.x < x && x < quad.x + quad.width && quad.height > 4;
      if (covers && y < it.lines[0].top + it.lines[0].height) colour = quad.colour;
    }
    return colour;
  };
  CHECK(colour_at("The") == palette.of(MarkKind::Quote).tint);
  CHECK(colour_at("mayor") == palette.of(MarkKind::Claim).tint);
  CHECK(colour_at("said") == palette.hit);
}

TEST_CASE("each of several chosen marks has an outline in the colour of its kind") {
  Scene it;
  const Id claim = it.marks(MarkKind::Claim, {"mayor"});
  const Id quote = it.marks(MarkKind::Quote, {"bridge"});
  const Id source = it.marks(MarkKind::Source, {"said"});
  const Palette& palette = palette_for(false, false);
  const auto outlines_of = [&](MarkKind kind) {
    return std::count_if(it.scene.below.begin(), it.scene.below.end(), [&](const Quad& quad) {
      return quad.colour == palette.of(kind).line && quad.height > 8;
    });
  };
  it.draw(source);
  CHECK(outlines_of(MarkKind::Claim) == 0);
  const auto of_primary = outlines_of(MarkKind::Source);
  CHECK(of_primary > 0);
  const std::size_t above = it.scene.above.size();

  it.is_chosen = [&](std::string_view mark) { return mark != quote; };
  it.draw(source);
  CHECK(outlines_of(MarkKind::Claim) > 0);
  CHECK(outlines_of(MarkKind::Quote) == 0);
  CHECK(outlines_of(MarkKind::Source) == of_primary);  // The primary mark has only one outline.
  CHECK(it.scene.above.size() == above);
  it.is_chosen = [&](std::string_view mark) { return mark == claim || mark == quote; };
  it.draw(source);
  CHECK(outlines_of(MarkKind::Quote) > 0);
}

TEST_CASE("a search hit has a thin outline, and the current hit has a thick outline") {
  Scene it;
  for (const bool current : {false, true}) {
    CAPTURE(current);
    it.above = hits_layer({it.page.range_of("bridge")},
                          current ? std::optional<std::size_t>(0) : std::nullopt);
    it.draw();
    const Palette& palette = palette_for(false, false);
    REQUIRE(it.scene.below.size() > 4);
    CHECK(it.scene.below.front().colour == (current ? palette.hit_now : palette.hit));
    CHECK(it.scene.below.back().colour == palette.hit_edge);
    float thinnest = 1000;
    for (std::size_t i = 1; i < it.scene.below.size(); ++i) {
      const Quad& quad = it.scene.below[i];
      if (quad.shape == Shape::Fill) thinnest = std::min({thinnest, quad.width, quad.height});
    }
    CHECK(thinnest == (current ? 2 : 1));
  }
}

TEST_CASE("a passage over several lines has one outline") {
  Scene it;
  it.above = hits_layer({it.page.range_of("nobody needs to worry about the lorries")}, 0);
  it.draw();
  REQUIRE(it.lines.size() > 2);
  const auto corners = std::count_if(it.scene.below.begin(), it.scene.below.end(),
                                     [](const Quad& quad) { return quad.shape == Shape::Corner; });
  CHECK(corners >= 4);
  CHECK(corners <= 8);
}

TEST_CASE("an underline of a layer, such as suggestions, lies below the underlines of the marks") {
  Scene it;
  it.marks(MarkKind::Quote, {"mayor said"});
  it.marks(MarkKind::Quote, {"mayor"});
  it.below =
      PaintLayer({{it.page.range_of("mayor"),
                   {.colour = paint_colour_of(MarkKind::Claim), .underline = Underline::Wavy}}});
  it.draw();
  const std::vector<Quad> own = it.of_shape(Shape::PlainLine), other = it.of_shape(Shape::WavyLine);
  REQUIRE(own.size() == 2);
  REQUIRE(other.size() == 1);
  for (const Quad& quad : own) CHECK(quad.y + quad.height <= other[0].y);
}

TEST_CASE("text in a search hit has the hit's colour, except where the text is selected") {
  Scene it;
  const ByteRange bridge = it.page.range_of("bridge");
  const std::size_t start = bridge.start.value;
  const Colour ink = palette_for(false, false).hit_now_ink;
  it.above = hits_layer({bridge}, 0);
  it.draw();
  REQUIRE(it.scene.inks.size() == 1);
  CHECK(it.scene.inks[0].range == bridge);
  CHECK(it.scene.inks[0].colour == ink);

  it.above = PaintLayer({{bridge, kCurrentHitStyle}, {{start + 2, start + 4}, kSelectionStyle}});
  it.draw();
  REQUIRE(it.scene.inks.size() == 2);
  CHECK(it.scene.inks[0].range == ByteRange(start, start + 2));
  CHECK(it.scene.inks[1].range == ByteRange(start + 4, start + 6));

  it.above = PaintLayer({{bridge, kCurrentHitStyle}, {bridge, kSelectionStyle}});
  it.draw();
  CHECK(it.scene.inks.empty());
}

TEST_CASE(
    "if a layer has thousands of passages on one word, the scene has a limited number of quads") {
  Scene it;
  std::vector<PaintedPassage> passages(
      5000, {it.page.range_of("bridge"), {.underline = Underline::Plain, .outline = 1}});
  it.below = PaintLayer(passages);
  it.draw();
  CHECK(it.scene.above.size() <= 256);
  CHECK(it.scene.below.size() <= 256 * 10);
}

}  // namespace attest::scene_layers_test
