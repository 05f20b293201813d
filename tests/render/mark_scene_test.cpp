#include "render/mark_scene.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "doctest.h"
#include "render/scene.h"

namespace attest::mark_scene_test {

using testing::link_from;
using testing::mark_on;
using testing::on_words;
using testing::Scene;

TEST_CASE("each kind of mark has an underline of its own shape") {
  Scene it;
  it.marks(MarkKind::Claim, {"bridge"});
  it.marks(MarkKind::Quote, {"mayor"});
  it.marks(MarkKind::Source, {"engineers"});
  it.draw();
  CHECK(it.of_shape(Shape::WavyLine).size() == 1);
  CHECK(it.of_shape(Shape::PlainLine).size() == 1);
  CHECK(it.of_shape(Shape::DottedLine).size() == 1);
  CHECK(it.scene.below.size() == 3);
}

TEST_CASE("a tint has round corners only at the start and the end of its passage") {
  Scene it;
  it.marks(MarkKind::Claim, {testing::kSceneStory});
  const std::vector<Quad>& tints = it.draw().below;
  REQUIRE(tints.size() == it.lines.size());
  REQUIRE(tints.size() > 2);
  CHECK(tints.front().b == square(false, true));
  CHECK(tints[1].b == square(true, true));
  CHECK(tints.back().b == square(true, false));
}

TEST_CASE(
    "in right-to-left text, a mark's tint has round corners at its right start and left end") {
  Scene it;
  const std::string words = "ראש העיר אמרה ביום שני כי הגשר הישן מסוכן מאוד לכל הנוסעים בעיר";
  it.page.layout.set(testing::article_of({{BlockKind::Paragraph, words}}), testing::plain_style(),
                     {});
  it.page.layout.ensure_block(0);
  it.marks(MarkKind::Claim, {words});
  const std::vector<Quad>& tints = it.draw().below;
  REQUIRE(tints.size() == 2);
  CHECK(tints.front().b == square(true, false));
  CHECK(tints.back().b == square(false, true));
}

TEST_CASE("rows of underlines overlap neither each other nor the letters of the next line") {
  for (const float density : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
    for (const float line_height : {22.0f, 26.0f, 31.0f, 36.0f}) {
      for (std::uint8_t used = 1; used <= 8; ++used) {
        for (const bool more : {false, true}) {
          CAPTURE(density);
          CAPTURE(line_height);
          CAPTURE(static_cast<int>(used));
          const float height = std::round(line_height * density), em = 19 * density;
          const LanesOfLine lanes = lanes_of_line(height, em, density, used, more);
          const bool summed = more || lanes.shown < used;
          const float last =
              lanes.top + lanes.step * static_cast<float>(lanes.shown - (summed ? 0 : 1));
          CHECK(lanes.shown >= 1);
          CHECK(lanes.top >= 1);
          CHECK(lanes.high >= 1);
          CHECK(lanes.step >= std::ceil(1.5f * density));
          CHECK(last + std::min(lanes.high, summed ? density : lanes.high) <=
                height - 0.75f * em + 0.5f);
        }
      }
    }
  }
}

TEST_CASE(
    "eight marks on a word have separate underlines, but a ninth mark leads to a summary line") {
  CHECK(lanes_of_line(31, 19, 1, 8, false).shown == 8);
  CHECK(lanes_of_line(62, 38, 2, 8, false).shown == 8);
  CHECK(lanes_of_line(31, 19, 1, 8, true).shown == 7);
  CHECK(lanes_of_line(31, 19, 1, 2, false).step == 4);
}

TEST_CASE(
    "if a word has too many marks for separate underlines, the scene counts the other marks") {
  Scene it;
  for (int i = 0; i < 12; ++i) it.marks(MarkKind::Quote, {"bridge"});
  it.draw();
  REQUIRE(it.scene.more.size() == 1);
  CHECK(it.of_shape(Shape::PlainLine).size() + it.scene.more[0].count == 12);
  CHECK(it.scene.more[0].line == 0);
  CHECK(it.of_shape(Shape::Fill).size() == 1);  // This is the summary line for the other marks.
}

TEST_CASE(
    "thousands of marks on one line produce fewer than a hundred quads below and above the text") {
  Scene it;
  for (int i = 0; i < 3000; ++i) it.marks(MarkKind::Quote, {"bridge"});
  it.draw();
  CHECK(it.scene.below.size() < 100);
  CHECK(it.scene.above.size() < 100);
  CHECK(it.scene.more[0].count > 2980);
}

TEST_CASE("each passage of the chosen mark has an outline, and other marks have no outline") {
  Scene it;
  const Id one = it.marks(MarkKind::Quote, {"mayor"});
  const Id two = it.marks(MarkKind::Quote, {"bridge", "engineers"});
  it.draw();
  CHECK(it.of_shape(Shape::Corner, true).empty());
  it.draw(one);
  CHECK(it.of_shape(Shape::Corner, true).size() == 4);
  it.draw(two);
  CHECK(it.of_shape(Shape::Corner, true).size() >= 8);
}

TEST_CASE("the line that connects two passages of a mark never crosses text") {
  for (const char* second : {"safe", "worry", "lorries", "cross it", "report", "year"}) {
    CAPTURE(second);
    Scene it;
    const Id quote = it.marks(MarkKind::Quote, {"mayor", second});
    it.draw();
    const std::size_t bare = it.scene.above.size();
    it.draw();
    it.input.hovered = it.notebook.find_mark(quote);
    it.draw_lines();
    REQUIRE(it.scene.above.size() > bare);
    for (const PlacedLine& line : it.lines) {
      std::vector<Rect> words;
      it.page.layout.rects_in_line(line, line.range, words);
      for (std::size_t i = bare; i < it.scene.above.size(); ++i) {
        CHECK_FALSE(on_words(it.scene.above[i], line, words));
      }
    }
  }
}

TEST_CASE("only the links of the chosen mark are drawn in the margin") {
  Scene it;
  const Id claim = it.marks(MarkKind::Claim, {"bridge"});
  const Id source = it.marks(MarkKind::Source, {"report"});
  const Id other = it.marks(MarkKind::Claim, {"lorries"});
  it.links(claim, source);
  const auto in_margin = [&it](const Id& chosen) {
    it.draw(chosen);
    return std::count_if(it.scene.above.begin(), it.scene.above.end(),
                         [](const Quad& quad) { return quad.x + quad.width < -4; });
  };
  CHECK(in_margin(other) == 0);
  CHECK(in_margin(claim) >= 5);  // An arc has two dots, two corners and a line.
  CHECK(in_margin(source) == in_margin(claim));
}

TEST_CASE("an arc to a mark outside the view continues beyond the edge of the view") {
  Scene it;
  const Id claim = it.marks(MarkKind::Claim, {"mayor"});
  const Id source = it.marks(MarkKind::Source, {"year"});
  it.links(claim, source);
  it.draw(claim, 0, 33);
  const float bottom = it.lines.back().top + it.lines.back().height;
  CHECK(std::any_of(it.scene.above.begin(), it.scene.above.end(),
                    [&](const Quad& quad) { return quad.x < 0 && quad.y + quad.height > bottom; }));
}

TEST_CASE("a supporting link is drawn in green with a plus, a disputing link in red with a minus") {
  Scene it;
  const Id claim = it.marks(MarkKind::Claim, {"mayor"});
  const Id first = it.marks(MarkKind::Claim, {"lorries"});
  const Id second = it.marks(MarkKind::Claim, {"report"});
  it.links(first, claim, kSupports);
  it.links(second, claim, kDisputes);
  it.draw(claim);
  const Palette& palette = palette_for(false, false);
  // Returns the sizes of the straight bars in `colour` that are at most as long as a plus sign.
  const auto bars = [&](Colour colour) {
    std::vector<std::pair<float, float>> sizes;
    for (const Quad& quad : it.of_shape(Shape::Fill)) {
      const bool small = quad.width <= 6 && quad.height <= 6 && quad.a == 0;
      if (quad.colour == colour && small) sizes.emplace_back(quad.width, quad.height);
    }
    return sizes;
  };
  CHECK(bars(palette.ok) == std::vector<std::pair<float, float>>{{6, 2}, {2, 6}});
  CHECK(bars(palette.alert) == std::vector<std::pair<float, float>>{{6, 2}});
}

TEST_CASE("a shorter arc lies at least six pixels inside a longer arc") {
  Scene it;
  const Id claim = it.marks(MarkKind::Claim, {"mayor"});
  it.links(it.marks(MarkKind::Claim, {"year"}), claim, kDisputes);
  it.links(it.marks(MarkKind::Claim, {"lorries"}), claim, kSupports);
  it.draw(claim);
  const Palette& palette = palette_for(false, false);
  const auto lane_of = [&](Colour colour) {
    float lane = 0;
    for (const Quad& quad : it.of_shape(Shape::Fill)) {
      if (quad.colour == colour && quad.height > 20) lane = quad.x;
    }
    return lane;
  };
  CHECK(lane_of(palette.alert) <= lane_of(palette.ok) - 6);
  CHECK(lane_of(palette.ok) <= -24);
  CHECK(lane_of(palette.alert) >= -64);
}

TEST_CASE("two linked marks have no arc if they are on one line or if the margin is narrow") {
  Scene it;
  const Id quote = it.marks(MarkKind::Quote, {"bridge"});
  it.links(quote, it.marks(MarkKind::Source, {"mayor"}), kAttributedTo);
  const auto in_margin = [&it](const Id& chosen) {
    it.draw(chosen);
    return std::count_if(it.scene.above.begin(), it.scene.above.end(),
                         [](const Quad& quad) { return quad.x + quad.width < -4; });
  };
  CHECK(in_margin(quote) == 0);
  it.links(quote, it.marks(MarkKind::Source, {"engineers"}), kAttributedTo);
  CHECK(in_margin(quote) > 0);
  it.input.margin = 20;
  CHECK(in_margin(quote) == 0);
}

TEST_CASE("an arc begins with a square at a quote and ends with a dot at its speaker") {
  Scene it;
  const Id quote = it.marks(MarkKind::Quote, {"lorries"});
  it.links(quote, it.marks(MarkKind::Source, {"mayor"}), kAttributedTo);
  it.draw(quote);
  const Palette& palette = palette_for(false, false);
  float quote_end = -1, speaker_end = -1;  // Corner radii.
  for (const Quad& quad : it.of_shape(Shape::Fill)) {
    const float middle = quad.x + quad.width / 2;
    if (middle != -10 || quad.width != quad.height) continue;
    if (quad.colour == palette.of(MarkKind::Quote).line && quad.width == 6) quote_end = quad.a;
    if (quad.colour == palette.of(MarkKind::Source).line && quad.width == 8) speaker_end = quad.a;
  }
  CHECK(quote_end == 1);
  CHECK(speaker_end == 4);
}

TEST_CASE("the speaker of the chosen mark has a stronger tint and an outline of one pixel") {
  Scene it;
  const Id quote = it.marks(MarkKind::Quote, {"lorries"});
  it.marks(MarkKind::Source, {"Her own engineers"});
  it.links(quote, it.marks(MarkKind::Source, {"mayor"}), kAttributedTo);
  const Palette& palette = palette_for(false, false);
  const KindColours& source = palette.of(MarkKind::Source);
  const auto count = [&](Colour colour) {
    return std::count_if(it.scene.below.begin(), it.scene.below.end(),
                         [&](const Quad& quad) { return quad.colour == colour; });
  };
  it.draw();
  CHECK(count(source.tint_hovered) == 0);
  CHECK(count(source.line) == 0);
  it.draw(quote);
  CHECK(count(source.tint_hovered) == 1);
  CHECK(count(source.line) == 8);  // An outline has four corners and four sides.
  CHECK(count(palette.of(MarkKind::Quote).tint) >= 1);
  CHECK(count(palette.of(MarkKind::Quote).tint_hovered) == 0);
}

TEST_CASE("the outline of the chosen mark is two pixels wide and one pixel away from the tint") {
  Scene it;
  const Id quote = it.marks(MarkKind::Quote, {"mayor"});
  it.draw(quote);
  // The outline is below the text, so that it hides no character beside the marked words.
  CHECK(it.of_shape(Shape::Corner).empty());
  const Quad tint = it.scene.below[0];
  float left = 1e6f, right = -1e6f;
  for (const Quad& quad : it.of_shape(Shape::Fill, true)) {
    if (quad.height <= quad.width) continue;  // Skips the tint and the horizontal sides.
    CHECK(quad.width == 2);
    left = std::min(left, quad.x);
    right = std::max(right, quad.x + quad.width);
  }
  CHECK(left == tint.x - 3);
  CHECK(right == tint.x + tint.width + 3);
}

TEST_CASE("a mark with ten thousand links has a limited number of arcs") {
  Scene it;
  const Id source = it.marks(MarkKind::Source, {"mayor"});
  const Id quote = it.marks(MarkKind::Quote, {"lorries"});
  std::vector<Edit> edits;
  edits.reserve(10'000);
  for (int i = 0; i < 10'000; ++i) {
    edits.push_back(
        PutLink{link_from("l" + std::to_string(i), std::string(kAttributedTo), quote, source)});
  }
  REQUIRE(apply(it.notebook, Batch{std::move(edits)}).ok());
  it.draw(source);
  CHECK(it.scene.above.size() < 32 * 12);
}

}  // namespace attest::mark_scene_test
