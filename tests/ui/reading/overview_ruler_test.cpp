#include "ui/reading/overview_ruler.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "doctest.h"
#include "layout/pages.h"
#include "support/marks.h"
#include "ui/reading/ruler_ticks.h"

namespace attest::overview_ruler_test {
namespace {

using testing::mark_on;
using testing::Page;

constexpr Rect kRuler{100, 10, 12, 400};

RulerTicks ticks_of(const Page& page, const Notebook& notebook, bool reversed = false,
                    const std::vector<ByteRange>& hits = {}) {
  RulerTicks ticks;
  make_ticks(page.layout, notebook, hits, {&palette_for(false, false), kRuler, 1, reversed}, ticks);
  return ticks;
}
std::vector<Quad> ruler_of(const Page& page, const Notebook& notebook) {
  return ticks_of(page, notebook).quads;
}

void mark(Notebook& notebook, const Id& id, MarkKind kind, std::size_t at, std::size_t length = 1) {
  REQUIRE(apply(notebook, PutMark{mark_on(id, kind, {ByteRange(at, at + length)})}).ok());
}

std::size_t start_of(const Page& page, std::size_t block) {
  return page.layout.article().blocks()[block].range.start.value;
}

}  // namespace

TEST_CASE("the overview ruler shows every mark at its position in the article") {
  const Page page(testing::long_article(100, 30));
  Notebook notebook;
  const std::vector<Block>& blocks = page.layout.article().blocks();
  mark(notebook, "first", MarkKind::Claim, 0);
  mark(notebook, "middle", MarkKind::Quote, blocks[50].range.start.value);
  mark(notebook, "last", MarkKind::Source, blocks[99].range.start.value);

  const std::vector<Quad> quads = ruler_of(page, notebook);

  REQUIRE(quads.size() == 3);
  const float scale = kRuler.height / page.layout.height();
  CHECK(quads[0].y == kRuler.y);
  CHECK(quads[1].y == doctest::Approx(kRuler.y + page.layout.top_of(50) * scale).epsilon(0.01));
  CHECK(quads[2].y == doctest::Approx(kRuler.y + page.layout.top_of(99) * scale).epsilon(0.01));
  CHECK(quads[1].colour == palette_for(false, false).of(MarkKind::Quote).line);
}

TEST_CASE(
    "each kind of mark has its own column in the ruler; right-to-left text reverses the columns") {
  const Page page(testing::long_article(100, 30));
  Notebook notebook;
  mark(notebook, "claim", MarkKind::Claim, 0);
  mark(notebook, "quote", MarkKind::Quote, 1);
  mark(notebook, "source", MarkKind::Source, 2);
  for (const bool reversed : {false, true}) {
    CAPTURE(reversed);
    const std::vector<RulerTick> ticks = ticks_of(page, notebook, reversed).ticks;
    REQUIRE(ticks.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
      const float lane = kRuler.x + 4 * static_cast<float>(reversed ? 2 - i : i);
      CHECK(ticks[i].mark == std::string(token_of(kMarkKinds[i].kind)));
      CHECK(ticks[i].rect.x >= lane);
      CHECK(ticks[i].rect.right() <= lane + 4);
      CHECK(ticks[i].rect.y == kRuler.y);
    }
  }
}

TEST_CASE("a tick on the overview ruler is as long as its passage, but at least four pixels long") {
  const Page page(testing::long_article(100, 30));
  Notebook notebook;
  mark(notebook, "short", MarkKind::Claim, 0);
  const std::size_t from = start_of(page, 40);
  mark(notebook, "long", MarkKind::Claim, from, start_of(page, 60) - from);
  const std::vector<RulerTick> ticks = ticks_of(page, notebook).ticks;
  REQUIRE(ticks.size() == 2);
  CHECK(ticks[0].rect.height == 4);
  const float tall = page.layout.top_of(60) - page.layout.top_of(40);
  CHECK(std::abs(ticks[1].rect.height - tall * kRuler.height / page.layout.height()) <= 1);
}

TEST_CASE(
    "ticks that would touch become a density bar, which is more opaque if there are more marks") {
  const Page page(testing::long_article(400, 30));
  Notebook notebook;
  for (std::size_t i = 0; i < 12; ++i) {
    mark(notebook, "many " + std::to_string(i), MarkKind::Claim, start_of(page, 100) + 2 * i);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    mark(notebook, "two " + std::to_string(i), MarkKind::Claim, start_of(page, 300) + 2 * i);
  }
  mark(notebook, "alone", MarkKind::Claim, start_of(page, 200));
  const RulerTicks all = ticks_of(page, notebook);
  REQUIRE(all.ticks.size() == 1);
  CHECK(all.ticks[0].mark == "alone");
  REQUIRE(all.quads.size() == 3);
  const auto opacity = [](const Quad& quad) { return quad.colour.rgba & 0xFFu; };
  CHECK(opacity(all.quads[0]) == 0xFF);  // The tick.
  CHECK(opacity(all.quads[1]) == 0xFF);
  CHECK(opacity(all.quads[2]) < 0x80);
  CHECK(all.quads[1].y < all.quads[0].y);
  CHECK(all.quads[0].y < all.quads[2].y);
}

TEST_CASE(
    "search hits are in a column beside the ruler, and hits that touch are drawn as one shape") {
  const Page page(testing::long_article(100, 30));
  const std::size_t middle = start_of(page, 50);
  const std::vector<ByteRange> hits{{0, 5}, {middle, middle + 5}, {middle + 6, middle + 9}};
  for (const bool reversed : {false, true}) {
    CAPTURE(reversed);
    const std::vector<Quad> quads = ticks_of(page, Notebook(), reversed, hits).quads;
    REQUIRE(quads.size() == 2);
    for (const Quad& quad : quads) {
      CHECK(quad.width == 5);
      CHECK(quad.x == (reversed ? kRuler.right() : kRuler.x - 5));
      CHECK(quad.colour == palette_for(false, false).hit_edge);
    }
  }
}

TEST_CASE("the density bars of the overview ruler show where most of fifty thousand marks are") {
  const Page page(testing::long_article(2000, 60));
  Notebook notebook;
  const std::uint64_t bytes = page.layout.article().text().size();
  std::vector<Edit> edits;
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    // Half of the marks are in the second tenth of the article.
    const std::uint64_t tenth = (bytes - 1) / 10;
    const auto at = static_cast<std::size_t>(i % 2 == 0 ? tenth + i * tenth / 50'000
                                                        : i * (bytes - 1) / 50'000);
    edits.push_back(
        PutMark{mark_on("m" + std::to_string(i), kMarkKinds[i % 3].kind, {ByteRange(at, at + 1)})});
  }
  REQUIRE(apply(notebook, Batch{std::move(edits)}).ok());
  const std::vector<Quad> quads = ruler_of(page, notebook);
  CHECK(quads.size() <= 3 * 400);
  std::uint32_t faintest = 0xFF, strongest = 0;
  for (const Quad& quad : quads) {
    REQUIRE(quad.y >= kRuler.y);
    REQUIRE(quad.y + quad.height <= kRuler.bottom() + 1);
    const std::uint32_t opacity = quad.colour.rgba & 0xFFu;
    const float middle = (quad.y + quad.height / 2 - kRuler.y) / kRuler.height;
    if (middle > 0.12f && middle < 0.18f) strongest = std::max(strongest, opacity);
    if (middle > 0.3f) faintest = std::min(faintest, opacity);
    if (middle > 0.3f) CHECK(opacity <= 0x80);
  }
  CHECK(strongest == 0xFF);
  CHECK(faintest == 0x50);
}

TEST_CASE("the overview ruler is empty without marks and without text") {
  const Page page(testing::long_article(3, 5));
  CHECK(ruler_of(page, Notebook()).empty());
  const Page nothing(std::make_shared<const Article>());
  CHECK(ruler_of(nothing, Notebook()).empty());
}

}  // namespace attest::overview_ruler_test
