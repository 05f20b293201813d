// A 64-bit hash that is built up from several values.
//
// std::hash takes one value at a time, and is the number itself for integers. The
// bands of a page and the caches of glyph runs combine many values, and compare
// nothing but the hash: two equal hashes count as equal content.
#pragma once

#include <cstdint>
#include <string_view>

namespace attest {

// Among 100,000 different texts, two share a hash with a probability of about one in four thousand
// million.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0);

// Hashes the bytes of a value, which must have no padding.
template <class Value>
std::uint64_t hash_of_bytes(const Value& value, std::uint64_t seed) {
  return hash_of({reinterpret_cast<const char*>(&value), sizeof value}, seed);
}

// Extends `hash` by eight more bytes.
std::uint64_t mixed_hash(std::uint64_t hash, std::uint64_t eight_bytes);

}  // namespace attest
