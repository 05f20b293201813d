#include "ui/reading/overview_ruler.h"

#include <algorithm>
#include <array>
#include <memory>

#include "doctest.h"
#include "layout/pages.h"
#include "support/marks.h"

namespace attest {
namespace {

using testing::mark_on;
using testing::Page;

constexpr Rect kRuler{100, 10, 10, 400};

std::vector<Quad> ruler_of(const Page& page, const Notebook& notebook) {
  std::vector<Quad> quads;
  ruler_quads(page.layout, notebook, palette_for(false, false), kRuler, 1, quads);
  return quads;
}

void mark(Notebook& notebook, const Id& id, MarkKind kind, std::size_t at) {
  REQUIRE(apply(notebook, PutMark{mark_on(id, kind, {ByteRange(at, at + 1)})}).ok());
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

TEST_CASE("marks of several kinds at one position are drawn side by side in the overview ruler") {
  const Page page(testing::long_article(100, 30));
  Notebook notebook;
  mark(notebook, "claim", MarkKind::Claim, 0);
  mark(notebook, "source", MarkKind::Source, 1);
  const std::vector<Quad> quads = ruler_of(page, notebook);
  REQUIRE(quads.size() == 2);
  CHECK(quads[0].x + quads[0].width <= quads[1].x);
  CHECK(quads[0].y == quads[1].y);
}

TEST_CASE("for fifty thousand marks, the overview ruler has no more shapes than pixel rows") {
  const Page page(testing::long_article(2000, 60));
  Notebook notebook;
  const std::uint64_t bytes = page.layout.article().text().size();
  std::vector<Edit> edits;
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    const auto at = static_cast<std::size_t>(i * (bytes - 1) / 50'000);
    edits.push_back(
        PutMark{mark_on("m" + std::to_string(i), kMarkKinds[i % 3].kind, {ByteRange(at, at + 1)})});
  }
  REQUIRE(apply(notebook, Batch{std::move(edits)}).ok());
  const std::vector<Quad> quads = ruler_of(page, notebook);
  CHECK(quads.size() <= 3 * 400);
  std::array<float, 400> covered{};  // The covered width of each pixel row.
  for (const Quad& quad : quads) {
    REQUIRE(quad.y >= kRuler.y);
    REQUIRE(quad.y + quad.height <= kRuler.bottom());
    for (float y = 0; y < quad.height; ++y) {
      covered[static_cast<std::size_t>(quad.y - kRuler.y + y)] += quad.width;
    }
  }
  for (const float width : covered) REQUIRE(width >= kRuler.width - 2.5f);
}

TEST_CASE("the overview ruler is empty if there are no marks or no text") {
  const Page page(testing::long_article(3, 5));
  CHECK(ruler_of(page, Notebook()).empty());
  const Page nothing(std::make_shared<const Article>());
  CHECK(ruler_of(nothing, Notebook()).empty());
}

}  // namespace attest
