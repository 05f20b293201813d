#include "layout/run_widths.h"

#include <bit>
#include <cstdint>

#include "base/hash.h"

namespace attest {

std::uint64_t number_of(const Font& font, Direction direction) {
  return static_cast<std::uint64_t>(font.family) | (font.italic ? 1u << 8 : 0u) |
         (direction == Direction::RightToLeft ? 1u << 9 : 0u) |
         static_cast<std::uint64_t>(font.weight) << 16 |
         static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(font.size)) << 32;
}

float RunWidths::width(const Font& font, Direction direction, std::string_view run) {
  if (run.empty()) return 0;
  const std::uint64_t key = hash_of(run, number_of(font, direction));
  const auto known = widths_.find(key);
  if (known != widths_.end()) return known->second;
  return widths_[key] = shaper_->width(font, direction, run);
}

}  // namespace attest
