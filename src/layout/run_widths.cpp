#include "layout/run_widths.h"

#include <bit>
#include <cstdint>

namespace attest {
namespace {

std::uint64_t look_of(const Font& font, Direction direction) {
  return static_cast<std::uint64_t>(font.family) | (font.italic ? 1u << 8 : 0u) |
         (direction == Direction::RightToLeft ? 1u << 9 : 0u) |
         static_cast<std::uint64_t>(font.weight) << 16 |
         static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(font.size)) << 32;
}

}  // namespace

float RunWidths::width(const Font& font, Direction direction, std::string_view run) {
  if (run.empty()) return 0;
  const std::uint64_t key = hash_of(run, look_of(font, direction));
  const std::size_t place = widths_.first(key);
  if (place != HashIndex::kNowhere) return std::bit_cast<float>(widths_.at(place));
  const float width = shaper_->width(font, direction, run);
  widths_.add(key, std::bit_cast<std::uint32_t>(width));
  return width;
}

}  // namespace attest
