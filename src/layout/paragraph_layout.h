// One paragraph in a column: where its lines break, and what stands where in a line.
//
// Breaking goes over the paragraph once and keeps 12 bytes a line. The pieces of a
// line are worked out only for the lines that are looked at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/offsets.h"
#include "layout/reading_order.h"
#include "layout/run_widths.h"
#include "layout/shaper.h"
#include "text/bidi.h"

namespace attest {

// A stretch of the paragraph in one font. Stretches are in order and cover it.
struct FontRange {
  ByteRange range;
  Font font;
};

struct Paragraph {
  std::string_view text;  // Without a newline; U+2028 breaks a line.
  Direction direction = Direction::LeftToRight;
  std::string_view language;
  std::vector<FontRange> fonts;
  float width = 0;  // Of the column, device pixels.
  // Of a table row: where each cell begins, from the leading edge; a tab goes there. Without cells
  // it goes to the next multiple of four spaces.
  std::vector<float> cells{};
};

struct Line {
  ByteRange range;  // Of the paragraph. With the white space that ends it; lines follow each other.
  float width = 0;  // Without the white space that ends it. Device pixels.
};

// Greedy, at the places that UAX 14 and the shaper's dictionary allow; a word wider than the column
// is broken between graphemes. A last line of a single word takes the word before it along, where
// the line above stays longer than half the column. An empty paragraph has one empty line. Linear,
// also where the paragraph is a single word.
std::vector<Line> break_lines(const Paragraph& paragraph, RunWidths& widths);

// A run as it stands in a line: one font, one direction, no more than a word.
struct Piece {
  ByteRange range;  // Of the paragraph.
  Font font;
  Direction direction = Direction::LeftToRight;
  std::uint8_t level = 0;  // Of UAX 9; odd where `direction` is right to left.
  bool blank = false;      // Only white space: selected, but not drawn.
  float x = 0;             // Of its left edge, from the column's left edge. Device pixels.
  float width = 0;         // Device pixels.
};

// The pieces of a line from left to right. Lines are set ragged: at the column's left edge for a
// paragraph that runs left to right, at its right edge for the other. White space that ends a line
// hangs over the column's end.
void pieces_of(const Paragraph& paragraph, const Line& line, RunWidths& widths,
               std::vector<Piece>& out);

// The same for a paragraph whose reading order is known already: for all of many lines, or one line
// of a long paragraph.
std::vector<Line> break_lines(const Paragraph& paragraph, const ReadingOrder& order,
                              RunWidths& widths);
void pieces_of(const Paragraph& paragraph, const ReadingOrder& order, const Line& line,
               RunWidths& widths, std::vector<Piece>& out);

}  // namespace attest
