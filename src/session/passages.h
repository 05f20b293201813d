// Adds passages to a mark and moves their ends.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "base/offsets.h"

namespace attest {

// Inserts `added` into the sorted passages of a mark and merges it with the passages that it
// touches. The passages that were not found in the text are last.
std::vector<Passage> with_passage(const std::vector<Passage>& passages, ByteRange added);

// A move of one end of a passage.
struct PassageMove {
  Id mark;  // Empty if no move has begun.
  std::size_t passage = 0;
  bool start = false;
  std::vector<Passage> before;  // The passages of the mark before the move began.

  bool is_of(const Id& other_mark, std::size_t other_passage, bool other_start) const {
    return mark == other_mark && passage == other_passage && start == other_start;
  }
};

// Returns the passages after the move. The moved passage must have a range in the text. The result
// keeps at least one grapheme of the moved passage.
std::vector<Passage> moved_passages(const PassageMove& move, std::string_view text, ByteOffset to);

}  // namespace attest
