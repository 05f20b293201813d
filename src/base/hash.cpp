#include "base/hash.h"

#include <cstring>

namespace attest {
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

}  // namespace attest
