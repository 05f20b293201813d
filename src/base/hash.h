// A 64-bit hash that combines several values.
//
// std::hash takes one value at a time and returns integers unchanged. Page bands and the glyph run
// caches combine many values and compare only the hash: two equal hashes count as equal content.
#pragma once

#include <cstdint>
#include <string_view>

namespace attest {

// The probability that any two of 100,000 different texts have the same hash is about one in four
// billion.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0);

// Hashes the bytes of a value. The type must have no padding bytes.
template <class Value>
std::uint64_t hash_of_bytes(const Value& value, std::uint64_t seed) {
  return hash_of({reinterpret_cast<const char*>(&value), sizeof value}, seed);
}

// Mixes eight more bytes into `hash` and returns the result.
std::uint64_t mixed_hash(std::uint64_t hash, std::uint64_t eight_bytes);

}  // namespace attest
