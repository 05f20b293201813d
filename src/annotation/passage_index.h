// Which marked passages stand at a place of the text, without looking at all of them.
//
// The passages are sorted by where they begin. Above them stands a tree of the
// furthest ends, so that whole stretches that end too early are passed over: one
// mark over the entire article does not make every search begin at its first word.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/sorted_passages.h"
#include "base/offsets.h"

namespace attest {

class PassageIndex {
 public:
  void insert(const PlacedPassage& passage) { passages_.insert(passage); }
  void erase(const PlacedPassage& passage) { passages_.erase(passage); }

  // Works in what was inserted and erased; to be called before the questions below.
  void settle();

  const std::vector<PlacedPassage>& all() const { return passages_.entries(); }

  // Appends the passages that overlap `range` to `out`, in order.
  void overlapping(ByteRange range, std::vector<PlacedPassage>& out) const;

 private:
  struct Search;
  void collect(std::size_t node, std::size_t first_leaf, std::size_t leaves, Search& search) const;

  SortedPassages passages_;
  // A complete binary tree: node 1 is the root, 2i and 2i + 1 stand below node i. A leaf holds the
  // furthest end of kLeaf passages in a row, each node that of everything below it.
  std::vector<ByteOffset> furthest_end_;
};

}  // namespace attest
