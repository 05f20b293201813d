#include "base/sorting.h"

#include <algorithm>
#include <array>

namespace attest {

std::vector<std::uint32_t> sorted_numbers(std::size_t count,
                                          bool (*before)(const void* context, std::uint32_t a,
                                                         std::uint32_t b),
                                          const void* context) {
  std::size_t in_order = 1;
  while (in_order < count && !before(context, static_cast<std::uint32_t>(in_order),
                                     static_cast<std::uint32_t>(in_order - 1))) {
    ++in_order;
  }
  if (in_order >= count) return {};

  std::vector<std::uint32_t> numbers(count), merged(count);
  for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<std::uint32_t>(i);

  // Runs of one, then of two, of four … are merged in pairs.
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t start = 0; start < count; start += 2 * run) {
      const std::size_t middle = std::min(start + run, count),
                        end = std::min(start + 2 * run, count);
      std::size_t left = start, right = middle;
      for (std::size_t out = start; out < end; ++out) {
        const bool from_right =
            right < end && (left >= middle || before(context, numbers[right], numbers[left]));
        merged[out] = from_right ? numbers[right++] : numbers[left++];
      }
    }
    numbers.swap(merged);
  }
  return numbers;
}

std::vector<std::uint32_t> numbers_by_key(const std::vector<std::uint64_t>& keys) {
  if (std::is_sorted(keys.begin(), keys.end())) return {};

  // By the last byte of the keys first; each round keeps what the one before it has done.
  std::vector<std::uint32_t> numbers(keys.size()), sorted(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) numbers[i] = static_cast<std::uint32_t>(i);
  for (unsigned shift = 0; shift < 64; shift += 8) {
    const auto byte_of = [shift](std::uint64_t key) { return std::size_t(key >> shift & 0xFF); };
    std::array<std::uint32_t, 257> places = {};  // Where the keys with each byte go.
    for (const std::uint64_t key : keys) ++places[byte_of(key) + 1];
    if (places[byte_of(keys[0]) + 1] == keys.size()) continue;  // All have the same.
    for (std::size_t byte = 1; byte < 256; ++byte) places[byte + 1] += places[byte];
    for (const std::uint32_t number : numbers) sorted[places[byte_of(keys[number])]++] = number;
    numbers.swap(sorted);
  }
  return numbers;
}

}  // namespace attest
