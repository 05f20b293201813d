// The drawing order of a paragraph's text, computed once for all its lines.
//
// Most paragraphs contain only left-to-right text and need no data. For all other paragraphs, the
// UAX 9 level of each run is stored, because it cannot be computed from a single line.
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
  // The paragraph must outlive this object.
  ReadingOrder(std::string_view paragraph, Direction base);

  // Returns whether all text is drawn from left to right.
  bool plain() const { return runs_.empty(); }

  // Returns the run of one UAX 9 level that contains `at`. The ends of a run never cut a grapheme.
  BidiRun run_at(ByteOffset at) const;

  // Returns the runs of a line in drawing order, from left to right.
  std::vector<BidiRun> visual_runs(ByteRange line) const;

 private:
  std::string_view paragraph_;
  Direction base_ = Direction::LeftToRight;
  // Runs of the whole paragraph. Empty if all text is drawn from left to right.
  std::vector<BidiRun> runs_;
};

}  // namespace attest
