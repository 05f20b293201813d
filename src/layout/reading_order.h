// In which order a paragraph's letters are drawn, worked out once for all its lines.
//
// Most paragraphs go from left to right throughout and cost nothing here. The others
// keep the level of each stretch (UAX 9), because no line can tell it by itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"
#include "text/bidi.h"

namespace attest {

class ReadingOrder {
 public:
  ReadingOrder() = default;
  // The paragraph must outlive the order.
  ReadingOrder(std::string_view paragraph, Direction base);

  // Whether everything is drawn from left to right, as it is read.
  bool plain() const { return runs_.empty(); }

  // The stretch of one level that holds `at`. Its borders never cut a grapheme.
  BidiRun run_at(ByteOffset at) const;

  // The stretches of a line, from left to right as they are drawn.
  std::vector<BidiRun> visual_runs(ByteRange line) const;

 private:
  std::string_view paragraph_;
  Direction base_ = Direction::LeftToRight;
  std::vector<BidiRun> runs_;  // Of the whole paragraph; none where it is plain.
};

}  // namespace attest
