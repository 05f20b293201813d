// Finds a number by the hash of what it stands for, for a program that is downloaded:
// the standard library makes two kilobytes of code for every kind of key and value.
//
// What stands behind a number is the caller's: the number of a record, of a text in
// a list, or four bytes of any kind. Several numbers may have one hash; who cannot
// live with two things that happen to share theirs compares them in find().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attest {

// 64 bits in which any two texts differ, but for one pair in four thousand million among 100,000.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0);

// Of a value by what stands in memory; it must have no gaps between its parts.
template <class Value>
std::uint64_t hash_of_bytes(const Value& value, std::uint64_t seed) {
  return hash_of({reinterpret_cast<const char*>(&value), sizeof value}, seed);
}

// A hash of what `hash` stands for and then these eight bytes.
std::uint64_t mixed_hash(std::uint64_t hash, std::uint64_t eight_bytes);

class HashIndex {
 public:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  std::size_t size() const { return used_; }
  void clear();
  void add(std::uint64_t hash, std::uint32_t number);
  // Takes one number out that is there, under this hash.
  void remove(std::uint64_t hash, std::uint32_t number);

  // Where the first number under a hash stands, and the one behind that; kNowhere when there is
  // none. A place holds until the next add() or remove().
  std::size_t first(std::uint64_t hash) const;
  std::size_t next(std::uint64_t hash, std::size_t place) const;
  std::uint32_t at(std::size_t place) const { return slots_[place].number; }

  // The number under a hash for which `is` holds; `otherwise` where there is none.
  template <class Is>
  std::uint32_t find(std::uint64_t hash, const Is& is, std::uint32_t otherwise) const {
    for (std::size_t place = first(hash); place != kNowhere; place = next(hash, place)) {
      if (is(at(place))) return at(place);
    }
    return otherwise;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0: free.
    std::uint32_t number = 0;
  };
  std::size_t found_from(std::uint64_t hash, std::size_t place) const;

  std::vector<Slot> slots_;  // A power of two; what finds its place taken stands further on.
  std::size_t used_ = 0;
};

}  // namespace attest
