#include "layout/height_tree.h"

#include <bit>
#include <cassert>

namespace attest {
namespace {

std::size_t lowest_bit(std::size_t number) { return number & (~number + 1); }

}  // namespace

void HeightTree::assign(const std::vector<float>& heights) {
  sums_.assign(heights.begin(), heights.end());
  for (std::size_t i = 1; i <= sums_.size(); ++i) {
    const std::size_t above = i + lowest_bit(i);
    if (above <= sums_.size()) sums_[above - 1] += sums_[i - 1];
  }
}

void HeightTree::add(std::size_t index, double change) {
  for (std::size_t i = index + 1; i <= sums_.size(); i += lowest_bit(i)) sums_[i - 1] += change;
}

double HeightTree::sum(std::size_t count) const {
  assert(count <= sums_.size());
  double sum = 0;
  for (std::size_t i = count; i > 0; i -= lowest_bit(i)) sum += sums_[i - 1];
  return sum;
}

std::size_t HeightTree::index_at(double distance) const {
  assert(!sums_.empty());
  std::size_t count = 0;  // The number of blocks that lie completely above `distance`.
  for (std::size_t step = std::bit_floor(sums_.size()); step > 0; step /= 2) {
    if (count + step <= sums_.size() && sums_[count + step - 1] <= distance) {
      distance -= sums_[count + step - 1];
      count += step;
    }
  }
  return count < sums_.size() ? count : sums_.size() - 1;
}

}  // namespace attest
