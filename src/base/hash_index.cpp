#include "base/hash_index.h"

#include <cassert>
#include <cstring>
#include <utility>

namespace attest {
namespace {

constexpr std::size_t kFirstSize = 64;  // Slots; a power of two.

std::uint64_t never_zero(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

}  // namespace

std::uint64_t mixed_hash(std::uint64_t hash, std::uint64_t eight_bytes) {
  hash = (hash ^ eight_bytes) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = mixed_hash(0xC2B2AE3D27D4EB4Fu + text.size(), seed);
  std::uint64_t eight = 0;
  for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, text.data(), sizeof eight);
    hash = mixed_hash(hash, eight);
  }
  eight = 0;
  if (!text.empty()) std::memcpy(&eight, text.data(), text.size());
  return mixed_hash(mixed_hash(hash, eight), hash >> 32);
}

void HashIndex::clear() {
  slots_ = {};
  used_ = 0;
}

std::size_t HashIndex::found_from(std::uint64_t hash, std::size_t place) const {
  if (slots_.empty()) return kNowhere;
  const std::size_t mask = slots_.size() - 1;
  for (place &= mask; slots_[place].hash != 0; place = (place + 1) & mask) {
    if (slots_[place].hash == hash) return place;
  }
  return kNowhere;
}

std::size_t HashIndex::first(std::uint64_t hash) const {
  hash = never_zero(hash);
  return found_from(hash, static_cast<std::size_t>(hash));
}

std::size_t HashIndex::next(std::uint64_t hash, std::size_t place) const {
  return found_from(never_zero(hash), place + 1);
}

void HashIndex::add(std::uint64_t hash, std::uint32_t number) {
  if ((used_ + 1) * 4 > slots_.size() * 3) {
    std::vector<Slot> smaller(slots_.empty() ? kFirstSize : slots_.size() * 2);
    smaller.swap(slots_);
    used_ = 0;
    for (const Slot& slot : smaller) {
      if (slot.hash != 0) add(slot.hash, slot.number);
    }
  }
  hash = never_zero(hash);
  const std::size_t mask = slots_.size() - 1;
  auto place = static_cast<std::size_t>(hash) & mask;
  while (slots_[place].hash != 0) place = (place + 1) & mask;
  slots_[place] = {hash, number};
  ++used_;
}

void HashIndex::remove(std::uint64_t hash, std::uint32_t number) {
  std::size_t gap = first(hash);
  while (gap != kNowhere && slots_[gap].number != number) gap = next(hash, gap);
  assert(gap != kNowhere);
  if (gap == kNowhere) return;

  // What stands behind moves up, unless it would come before its own place.
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t place = (gap + 1) & mask; slots_[place].hash != 0; place = (place + 1) & mask) {
    const std::size_t own = static_cast<std::size_t>(slots_[place].hash) & mask;
    if (((place - own) & mask) < ((place - gap) & mask)) continue;
    slots_[gap] = slots_[place];
    gap = place;
  }
  slots_[gap] = {};
  --used_;
}

}  // namespace attest
