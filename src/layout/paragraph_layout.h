// Lays out one paragraph in a column: its line breaks, and the positions of the text in each line.
//
// Line breaking makes one pass over the paragraph and stores 12 bytes per line. The pieces of a
// line are computed on demand.
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

// A range of the paragraph with a single font. The ranges are sorted and cover the paragraph.
struct FontRange {
  ByteRange range;
  Font font;
};

struct Paragraph {
  std::string_view text;  // Contains no newline; U+2028 forces a line break.
  Direction direction = Direction::LeftToRight;
  std::string_view language;
  std::vector<FontRange> fonts;
  float width = 0;  // Width of the column in device pixels.
  // For a table row, the start of each cell, measured from the leading edge. A tab advances to the
  // next cell. In other paragraphs, a tab advances to the next multiple of four spaces.
  std::vector<float> cells{};
  // True if the lines should have similar lengths, as in a heading.
  bool balanced = false;
  // True if the last line may have a single word, as in a text field of the browser.
  bool as_in_field = false;
};

struct Line {
  // Range of the paragraph, including trailing white space. Consecutive lines have no gap.
  ByteRange range;
  float width = 0;  // Width in device pixels, without trailing white space.
};

// Breaks lines greedily, at the opportunities from UAX 14 and from the shaper's dictionary. A word
// wider than the column is broken between graphemes. If the last line has a single word, the word
// before it moves to the last line too, provided that the line above remains longer than half the
// column. The lines of a balanced paragraph are as narrow as possible, provided that their number
// does not increase. An empty paragraph has one empty line. Takes linear time, even if the
// paragraph is a single word.
std::vector<Line> break_lines(const Paragraph& paragraph, RunWidths& widths);

// A run with its position in a line. A run has one font, one direction and at most one word.
struct Piece {
  ByteRange range;  // The range of the piece in the paragraph.
  Font font;
  Direction direction = Direction::LeftToRight;
  std::uint8_t level = 0;  // UAX 9 level; odd if right to left.
  bool blank = false;      // True for white space, which can be selected but is not drawn.
  float x = 0;      // Distance of the left edge from the left edge of the column, in device pixels.
  float width = 0;  // Device pixels.
};

// Computes the pieces of a line from left to right. Lines are aligned to the left edge of the
// column in a left-to-right paragraph and to the right edge otherwise. Trailing white space extends
// beyond the end of the column.
void pieces_of(const Paragraph& paragraph, const Line& line, RunWidths& widths,
               std::vector<Piece>& out);

// These overloads of break_lines() and pieces_of() do not compute the reading order but receive it
// from the caller. They are faster for several lines of a paragraph and for one line of a long
// paragraph.
std::vector<Line> break_lines(const Paragraph& paragraph, const ReadingOrder& order,
                              RunWidths& widths);
void pieces_of(const Paragraph& paragraph, const ReadingOrder& order, const Line& line,
               RunWidths& widths, std::vector<Piece>& out);

}  // namespace attest
