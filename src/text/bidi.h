// Left to right, right to left, and both in one line (Unicode Standard Annex 9,
// by SheenBidi).
//
// The bytes of a paragraph are in the order in which they are read. A line that
// mixes Hebrew or Arabic with Latin or numbers is drawn in another order: it falls
// into runs, each of one direction, and the runs change places.
//
// A paragraph is valid UTF-8, and one paragraph only: a line separator at its very
// end does no harm, after one in the middle the same base direction goes on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

enum class Direction : std::uint8_t { LeftToRight, RightToLeft };

// A stretch of one direction. Its letters stand from left to right if the level
// is even, from right to left if it is odd.
struct BidiRun {
  ByteRange range;  // In bytes of the paragraph.
  std::uint8_t level = 0;

  Direction direction() const {
    return level % 2 == 0 ? Direction::LeftToRight : Direction::RightToLeft;
  }
  friend bool operator==(const BidiRun&, const BidiRun&) = default;
};

// Whether anything in the text could stand in another order than it is read when
// the paragraph itself goes from left to right. Cheap; most articles say no.
bool needs_bidi(std::string_view text);

// The direction of the first letter that has one (rules P2 and P3); left to right
// where none has.
Direction base_direction(std::string_view paragraph);

// The runs of the whole paragraph in reading order, before any line is cut from
// it. They cover it without a gap; none for an empty paragraph.
std::vector<BidiRun> level_runs(std::string_view paragraph, Direction base);

// The runs of one line in the order in which they are drawn, from left to right:
// white space at the line's end goes to the base direction's end (rule L1), then
// runs are reversed (L2). `levels` are the level_runs() of the whole paragraph.
std::vector<BidiRun> visual_runs(std::string_view paragraph, Direction base,
                                 const std::vector<BidiRun>& levels, ByteRange line);

}  // namespace attest
