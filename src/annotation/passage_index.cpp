#include "annotation/passage_index.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace attest {
namespace {

// Passages per leaf. The ends of the passages in one leaf fill about one cache line.
constexpr std::size_t kLeaf = 16;

}  // namespace

struct PassageIndex::Search {
  ByteRange range;
  std::size_t before;  // The index of the first passage that starts after the range.
  std::vector<PlacedPassage>& out;
};

void PassageIndex::settle() {
  if (!passages_.settle()) return;
  const std::vector<PlacedPassage>& passages = all();
  const std::size_t leaves = std::bit_ceil((passages.size() + kLeaf - 1) / kLeaf);
  furthest_end_.assign(2 * leaves, ByteOffset());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    ByteOffset& leaf = furthest_end_[leaves + i / kLeaf];
    leaf = std::max(leaf, passages[i].range.end);
  }
  for (std::size_t node = leaves - 1; node >= 1; --node) {
    furthest_end_[node] = std::max(furthest_end_[2 * node], furthest_end_[2 * node + 1]);
  }
}

void PassageIndex::overlapping(ByteRange range, std::vector<PlacedPassage>& out) const {
  if (all().empty()) return;
  const auto behind = std::partition_point(
      all().begin(), all().end(),
      [range](const PlacedPassage& passage) { return passage.range.start < range.end; });
  Search search{range, static_cast<std::size_t>(behind - all().begin()), out};
  collect(1, 0, furthest_end_.size() / 2, search);
}

void PassageIndex::collect(std::size_t node, std::size_t first_leaf, std::size_t leaves,
                           Search& search) const {
  const std::size_t first = first_leaf * kLeaf;
  if (first >= search.before || furthest_end_[node] <= search.range.start) return;
  if (leaves > 1) {
    collect(2 * node, first_leaf, leaves / 2, search);
    collect(2 * node + 1, first_leaf + leaves / 2, leaves / 2, search);
    return;
  }
  const std::size_t end = std::min(first + kLeaf, search.before);
  for (std::size_t i = first; i < end; ++i) {
    if (all()[i].range.end > search.range.start) search.out.push_back(all()[i]);
  }
}

}  // namespace attest
