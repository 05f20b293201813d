// The bidirectional algorithm (Unicode Standard Annex 9, implemented with SheenBidi): left-to-right
// and right-to-left text in one line.
//
// The bytes of a paragraph are in logical order. A line that mixes Hebrew or Arabic with Latin or
// numbers is split into runs of one direction each, and the runs are reordered for drawing.
//
// The input must be valid UTF-8 and a single paragraph. A separator at the end of the paragraph is
// allowed. If a separator is in the middle, the text on both sides of the separator has the same
// base direction.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

enum class Direction : std::uint8_t { LeftToRight, RightToLeft };

// A run of text with one direction: left to right if the level is even, right to left if it is odd.
struct BidiRun {
  ByteRange range;  // Byte offsets in the paragraph.
  std::uint8_t level = 0;

  Direction direction() const {
    return level % 2 == 0 ? Direction::LeftToRight : Direction::RightToLeft;
  }
  friend bool operator==(const BidiRun&, const BidiRun&) = default;
};

// Returns whether the drawing order of a left-to-right paragraph may differ from its logical order.
// The check is cheap and returns false for most articles.
bool needs_bidi(std::string_view text);

// Returns the direction of the first strong character. Skips the text in isolates (UAX 9) unless
// `in_isolates` is true.
std::optional<Direction> first_strong(std::string_view paragraph, bool in_isolates);

// The direction of the first strong character (rules P2 and P3). Left to right if the paragraph has
// none.
Direction base_direction(std::string_view paragraph);

// The runs of the whole paragraph in logical order, before it is broken into lines. The runs cover
// the paragraph without gaps. An empty paragraph has no runs.
std::vector<BidiRun> level_runs(std::string_view paragraph, Direction base);

// The runs of one line in drawing order, from left to right. White space at the end of the line
// gets the base direction (rule L1), then runs are reversed (rule L2). `levels` is the result of
// level_runs() for the whole paragraph.
std::vector<BidiRun> visual_runs(std::string_view paragraph, Direction base,
                                 const std::vector<BidiRun>& levels, ByteRange line);

}  // namespace attest
