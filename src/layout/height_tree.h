// The heights of a page's blocks, of which any may change and any sum is asked for:
// a Fenwick tree. Each answer costs the logarithm of their number.
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

  // The block that reaches over a distance from the top: the first one if negative, the last one
  // beyond the end. There must be a block; no height is negative.
  std::size_t index_at(double distance) const;

 private:
  std::vector<double> sums_;  // sums_[i] is that of the heights from i + 1 - lowbit(i + 1) up to i.
};

}  // namespace attest
