// Properties of every paragraph, tested with random paragraphs.

#include <algorithm>
#include <cmath>

#include "doctest.h"
#include "layout/paragraph_layout.h"
#include "layout/random_text.h"
#include "layout/word_advance.h"
#include "support/fixed_shaper.h"
#include "text/whitespace.h"

namespace attest::paragraph_properties_test {
namespace {

using testing::FixedShaper;
using testing::RandomText;

constexpr std::uint32_t kParagraphs = 120;

struct Sample {
  std::string text;
  Paragraph paragraph;

  explicit Sample(std::uint32_t seed) {
    RandomText random(seed);
    text = random.paragraph(1 + random.number(60));
    paragraph.text = text;
    paragraph.fonts = random.fonts(text);
    paragraph.direction = base_direction(text);
    paragraph.width = static_cast<float>(8 + random.number(400));
    const std::uint32_t cells = random.number(4);
    for (std::uint32_t i = 0; i < cells; ++i) {
      const auto part = static_cast<float>(i) / static_cast<float>(cells);
      paragraph.cells.push_back(std::floor(paragraph.width * part));
    }
  }
};

std::size_t graphemes_in(std::string_view text) {
  std::vector<std::uint32_t> boundaries;
  grapheme_boundaries(text, boundaries);
  return boundaries.size() - 1;
}

std::string_view without_end_space(std::string_view text) {
  const ByteRange inked = trimmed(text, ByteRange(0, text.size()));
  return text.substr(0, inked.end.value);
}

TEST_CASE("the lines of a paragraph cover the paragraph without gaps") {
  for (std::uint32_t seed = 1; seed <= kParagraphs; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    FixedShaper shaper;
    RunWidths widths(shaper);
    ByteOffset expected;
    for (const Line& line : break_lines(sample.paragraph, widths)) {
      REQUIRE(line.range.start == expected);
      REQUIRE(!line.range.empty());
      REQUIRE(is_grapheme_boundary(sample.text, line.range.end));
      expected = line.range.end;
    }
    REQUIRE(expected.value == sample.text.size());
  }
}

TEST_CASE("no line is wider than its column, except a line of a single grapheme") {
  for (std::uint32_t seed = 1; seed <= kParagraphs; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    FixedShaper shaper;
    RunWidths widths(shaper);
    for (const Line& line : break_lines(sample.paragraph, widths)) {
      const std::string_view words = without_end_space(
          sample.paragraph.text.substr(line.range.start.value, line.range.length()));
      CAPTURE(words);
      const bool fits = line.width <= sample.paragraph.width || graphemes_in(words) <= 1;
      REQUIRE(fits);
    }
  }
}

TEST_CASE(
    "the pieces of a line are adjacent, cover the line once and are together as wide as the line") {
  for (std::uint32_t seed = 1; seed <= kParagraphs; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    FixedShaper shaper;
    RunWidths widths(shaper);
    std::vector<Piece> pieces;
    for (const Line& line : break_lines(sample.paragraph, widths)) {
      pieces_of(sample.paragraph, line, widths, pieces);
      for (std::size_t i = 1; i < pieces.size(); ++i) {
        REQUIRE(pieces[i].x == doctest::Approx(pieces[i - 1].x + pieces[i - 1].width));
      }
      std::sort(pieces.begin(), pieces.end(), [](const Piece& left, const Piece& right) {
        return left.range.start < right.range.start;
      });
      float inked = line_lead(sample.paragraph, line.range.start), advance = inked;
      ByteOffset expected = line.range.start;
      for (const Piece& piece : pieces) {
        REQUIRE(piece.range.start == expected);
        expected = piece.range.end;
        advance += piece.width;
        if (!piece.blank) inked = advance;
      }
      REQUIRE(expected == line.range.end);
      CAPTURE(sample.paragraph.text.substr(line.range.start.value, line.range.length()));
      REQUIRE(inked == doctest::Approx(line.width).epsilon(0.001));
    }
  }
}

TEST_CASE(
    "the text of a line is inside the column, and trailing white space extends beyond the column") {
  for (std::uint32_t seed = 1; seed <= kParagraphs; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    FixedShaper shaper;
    RunWidths widths(shaper);
    std::vector<Piece> pieces;
    for (const Line& line : break_lines(sample.paragraph, widths)) {
      if (line.width > sample.paragraph.width) continue;
      pieces_of(sample.paragraph, line, widths, pieces);
      for (const Piece& piece : pieces) {
        if (piece.blank) continue;
        REQUIRE(piece.x > -0.01f);
        REQUIRE(piece.x + piece.width < sample.paragraph.width + 0.01f);
      }
    }
  }
}

}  // namespace
}  // namespace attest::paragraph_properties_test
