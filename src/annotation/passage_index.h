// Finds the marked passages that overlap a text range, without visiting all of them.
//
// The passages are sorted by start. A tree above them holds the maximum end of each subtree, so
// that a search skips whole subtrees that end too early. Without the tree, a mark over the entire
// article would force every search to begin at the first passage.
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

  // Merges pending insertions and removals. Must be called before all() and overlapping().
  void settle();

  const std::vector<PlacedPassage>& all() const { return passages_.entries(); }

  // Appends the passages that overlap `range` to `out`, in their sorted order.
  void overlapping(ByteRange range, std::vector<PlacedPassage>& out) const;

 private:
  struct Search;
  void collect(std::size_t node, std::size_t first_leaf, std::size_t leaves, Search& search) const;

  SortedPassages passages_;
  // A complete binary tree: node 1 is the root, the children of node i are 2i and 2i + 1. A leaf
  // holds the maximum end of kLeaf consecutive passages, an inner node the maximum of its children.
  std::vector<ByteOffset> furthest_end_;
};

}  // namespace attest
