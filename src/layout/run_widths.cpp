#include "layout/run_widths.h"

#include <bit>
#include <cstring>
#include <utility>

namespace attest {
namespace {

constexpr std::size_t kFirstSize = 1024;  // Slots; a power of two.

std::uint64_t mixed(std::uint64_t hash, std::uint64_t eight_bytes) {
  hash = (hash ^ eight_bytes) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::uint64_t key_of(const Font& font, Direction direction, std::string_view run) {
  const std::uint64_t look =
      static_cast<std::uint64_t>(font.family) | (font.italic ? 1u << 8 : 0u) |
      (direction == Direction::RightToLeft ? 1u << 9 : 0u) |
      static_cast<std::uint64_t>(font.weight) << 16 |
      static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(font.size)) << 32;
  std::uint64_t hash = mixed(0xC2B2AE3D27D4EB4Fu + run.size(), look);
  std::uint64_t eight = 0;
  while (run.size() >= sizeof eight) {
    std::memcpy(&eight, run.data(), sizeof eight);
    hash = mixed(hash, eight);
    run.remove_prefix(sizeof eight);
  }
  eight = 0;
  if (!run.empty()) std::memcpy(&eight, run.data(), run.size());
  hash = mixed(mixed(hash, eight), hash >> 32);
  return hash == 0 ? 1 : hash;
}

}  // namespace

float RunWidths::width(const Font& font, Direction direction, std::string_view run) {
  if (run.empty()) return 0;
  if ((used_ + 1) * 4 > slots_.size() * 3) grow();
  const std::uint64_t key = key_of(font, direction, run);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(key) & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
  Slot& slot = slots_[at];
  if (slot.key == 0) {
    slot = {key, shaper_->width(font, direction, run)};
    ++used_;
  }
  return slot.width;
}

void RunWidths::clear() {
  slots_ = {};
  used_ = 0;
}

void RunWidths::grow() {
  std::vector<Slot> larger(slots_.empty() ? kFirstSize : slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.key == 0) continue;
    std::size_t at = static_cast<std::size_t>(slot.key) & mask;
    while (larger[at].key != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace attest
