#include "base/hash_index.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "doctest.h"

namespace attest {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::uint32_t any_under(const HashIndex& index, std::uint64_t hash) {
  return index.find(
      hash, [](std::uint32_t) { return true; }, kNone);
}

}  // namespace

TEST_CASE("numbers are found by their hash, and gone when they are removed") {
  HashIndex index;
  CHECK(any_under(index, 5) == kNone);
  index.add(5, 50);
  index.add(0, 7);
  CHECK(any_under(index, 5) == 50);
  CHECK(any_under(index, 0) == 7);
  CHECK(any_under(index, 6) == kNone);
  CHECK(index.size() == 2);
  index.remove(5, 50);
  CHECK(any_under(index, 5) == kNone);
  CHECK(index.size() == 1);
  index.clear();
  CHECK(index.size() == 0);
  CHECK(any_under(index, 0) == kNone);
}

TEST_CASE("numbers that share a hash are told apart by the caller") {
  HashIndex index;
  for (const std::uint32_t number : {1u, 2u, 3u}) index.add(99, number);
  const auto found = [&index](std::uint32_t wanted) {
    return index.find(
        99, [wanted](std::uint32_t number) { return number == wanted; }, kNone);
  };
  CHECK(found(2) == 2);
  index.remove(99, 2);
  CHECK(found(2) == kNone);
  CHECK(found(1) == 1);
  CHECK(found(3) == 3);
}

TEST_CASE("after many additions and removals all that is left is found") {
  HashIndex index;
  std::unordered_map<std::uint64_t, std::uint32_t> expected;
  std::uint32_t dice = 7;
  for (int i = 0; i < 20000; ++i) {
    dice = dice * 1664525u + 1013904223u;
    // Crowded on purpose: many hashes want the same slot.
    const std::uint64_t hash = (dice >> 24) % 64 + (std::uint64_t(dice >> 8 & 0xFF) << 32);
    const auto known = expected.find(hash);
    if (known == expected.end()) {
      index.add(hash, dice);
      expected.emplace(hash, dice);
    } else {
      index.remove(hash, known->second);
      expected.erase(known);
    }
  }
  REQUIRE(expected.size() > 1000);
  CHECK(index.size() == expected.size());
  for (const auto& [hash, number] : expected) {
    if (any_under(index, hash) != number) FAIL("not found");
  }
  for (const auto& [hash, number] : expected) index.remove(hash, number);
  CHECK(index.size() == 0);
}

TEST_CASE("texts that are nearly alike have other hashes") {
  std::set<std::uint64_t> seen;
  std::string text;
  for (int length = 0; length < 40; ++length) {
    seen.insert(hash_of(text));
    text += '\0';
  }
  for (int i = 0; i < 1000; ++i) seen.insert(hash_of("word " + std::to_string(i)));
  for (std::uint64_t seed = 1; seed < 100; ++seed) seen.insert(hash_of("word", seed));
  CHECK(seen.size() == 40 + 1000 + 99);
}

}  // namespace attest
