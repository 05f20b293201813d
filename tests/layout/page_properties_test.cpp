// Properties of every page, tested with random pages.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "doctest.h"
#include "layout/page_layout.h"
#include "layout/pages.h"
#include "layout/random_text.h"

namespace attest::testing::page_properties_test {

namespace {

constexpr std::uint32_t kPages = 60;

struct RandomPage : Page {
  explicit RandomPage(std::uint32_t seed) : Page(article(seed), style(seed)) {
    layout.ensure(0, layout.height());
  }

  static std::shared_ptr<const Article> article(std::uint32_t seed) {
    RandomText random(seed);
    std::vector<Part> parts;
    for (std::uint32_t i = 0; i < 1 + random.number(4); ++i) {
      const auto kind = static_cast<BlockKind>(random.number(3) == 0 ? random.number(12) : 1);
      const bool rule = kind == BlockKind::Rule;
      parts.push_back({rule ? BlockKind::Post : kind, random.paragraph(1 + random.number(25)), 2});
      if (parts.back().text.empty()) parts.back().text.push_back('x');
    }
    return article_of(parts);
  }
  static PageStyle style(std::uint32_t seed) {
    PageStyle style = plain_style();
    style.column = static_cast<float>(60 + seed * 37 % 500);
    return style;
  }

  template <class Do>
  void each_line(Do act) {
    for (std::size_t block = 0; block < layout.block_count(); ++block) {
      for (std::size_t i = 0; i < layout.line_count(block); ++i) act(layout.line_of(block, i));
    }
  }

  std::vector<Rect> rects_in(const PlacedLine& line, ByteRange range) {
    std::vector<Rect> rects;
    layout.rects_in_line(line, range, rects);
    return rects;
  }
};

float total(const std::vector<Rect>& rects) {
  float width = 0;
  for (const Rect& rect : rects) width += rect.width;
  return width;
}

}  // namespace

TEST_CASE(
    "grapheme_at() returns the grapheme at a point, and offset_at() one edge of that grapheme") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    page.each_line([&](const PlacedLine& line) {
      std::vector<std::uint32_t> boundaries;
      grapheme_boundaries(page.slice(line.range), boundaries);
      for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        const ByteRange letter(line.range.start.value + boundaries[i],
                               line.range.start.value + boundaries[i + 1]);
        for (const Rect& box : page.rects_in(line, letter)) {
          const Point middle{box.x + box.width / 2, line.top + line.height / 2};
          CAPTURE(page.slice(letter));
          REQUIRE(page.layout.grapheme_at(middle) == letter);
          const ByteOffset nearest = page.layout.offset_at({box.x + box.width * 0.45f, middle.y});
          const bool edge = nearest == letter.start || nearest == letter.end;
          REQUIRE(edge);
          // A point in the other half of the grapheme gives the other edge.
          const ByteOffset other = page.layout.offset_at({box.x + box.width * 0.55f, middle.y});
          REQUIRE(other != nearest);
        }
      }
    });
  }
}

TEST_CASE(
    "the rects of the two parts of a line are together as wide as the rect of the whole line") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    RandomText random(seed);
    page.each_line([&](const PlacedLine& line) {
      if (line.range.empty()) return;
      const ByteOffset middle = floor_to_grapheme(
          page.layout.article().text(),
          ByteOffset(line.range.start.value + random.number(line.range.length())));
      const std::vector<Rect> all = page.rects_in(line, line.range);
      REQUIRE(all.size() <= 1);
      const float parts = total(page.rects_in(line, ByteRange(line.range.start, middle))) +
                          total(page.rects_in(line, ByteRange(middle, line.range.end)));
      REQUIRE(parts == doctest::Approx(total(all)).epsilon(0.001));
    });
  }
}

TEST_CASE("the rects of a passage are sorted from left to right and do not overlap") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    RandomText random(seed + 1000);
    const auto length = static_cast<std::uint32_t>(page.layout.article().text().size());
    const std::uint32_t one = random.number(length), other = random.number(length);
    const ByteRange range(std::min(one, other), std::max(one, other));
    page.each_line([&](const PlacedLine& line) {
      const std::vector<Rect> rects = page.rects_in(line, range);
      for (std::size_t i = 1; i < rects.size(); ++i) REQUIRE(rects[i].x > rects[i - 1].right());
    });
  }
}

TEST_CASE("in left-to-right text, a larger offset never moves the caret to the left") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    page.each_line([&](const PlacedLine& line) {
      if (page.layout.direction_of(line.block) == Direction::RightToLeft) return;
      for (const Piece& piece : page.layout.pieces(line)) {
        if (piece.direction == Direction::RightToLeft) return;
      }
      float x = 0;
      for (ByteOffset at = line.range.start; at < line.range.end;
           at = next_grapheme(page.layout.article().text(), at)) {
        const float here = page.layout.caret_at(at).x;
        REQUIRE(here >= x);
        x = here;
      }
    });
  }
}

TEST_CASE("the caret at an offset is at an edge of the grapheme that begins at the offset") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    page.each_line([&](const PlacedLine& line) {
      for (ByteOffset at = line.range.start; at < line.range.end;) {
        const ByteOffset next = next_grapheme(page.layout.article().text(), at);
        const float x = page.layout.caret_at(at).x;
        for (const Rect& box : page.rects_in(line, ByteRange(at, next))) {
          const bool edge = x == doctest::Approx(box.x) || x == doctest::Approx(box.right());
          const bool outside = box.x < 0 || box.right() > page.layout.style().column;
          REQUIRE((edge || outside));
        }
        at = next;
      }
    });
  }
}

TEST_CASE("the offset at a point on or beside a line is in that line") {
  for (std::uint32_t seed = 1; seed <= kPages; ++seed) {
    CAPTURE(seed);
    RandomPage page(seed);
    page.each_line([&](const PlacedLine& line) {
      for (const float x : {-10.0f, line.left + 3, page.layout.style().column + 10}) {
        const ByteOffset at = page.layout.offset_at({x, line.top + line.height / 2});
        const bool inside = line.range.contains(at) || at == line.range.end;
        REQUIRE(inside);
        REQUIRE(is_grapheme_boundary(page.layout.article().text(), at));
      }
    });
  }
}

}  // namespace attest::testing::page_properties_test
