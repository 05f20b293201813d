// The heights of a page's blocks in a Fenwick tree. Changing a height and computing a sum of
// heights both take logarithmic time.
#pragma once

#include <cstddef>
#include <vector>

namespace attest {

class HeightTree {
 public:
  void assign(const std::vector<float>& heights);
  void add(std::size_t index, double change);

  // The sum of the first `count` heights.
  double sum(std::size_t count) const;

  // Returns the index of the block at a distance from the top. If the distance is negative, returns
  // the first block. If the distance is beyond the end, returns the last block. There must be at
  // least one block, and no height may be negative.
  std::size_t index_at(double distance) const;

 private:
  // sums_[i] is the sum of the heights with indices from i + 1 - lowbit(i + 1) through i.
  std::vector<double> sums_;
};

}  // namespace attest
