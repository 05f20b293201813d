// Text offsets. Each unit has its own type, so that offsets in different units cannot be mixed up.
//
// The same position has a different number in each unit: in "Díaz 🗑 said", the word "said"
// begins at byte 11, at code point 7 and at UTF-16 unit 8. Only byte offsets are kept in memory.
// The other two units are used at the boundaries, because files count in code points and JavaScript
// in UTF-16 units (see text/offset_map.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace attest {

// A count of units of one kind from the start of a text. It never converts to a number implicitly.
template <class Unit>
struct Offset {
  std::uint32_t value = 0;

  constexpr Offset() = default;
  constexpr explicit Offset(std::size_t units) : value(static_cast<std::uint32_t>(units)) {}
  friend constexpr auto operator<=>(Offset, Offset) = default;
};

using ByteOffset = Offset<struct Utf8Byte>;        // Used for all ranges in memory.
using CodePointOffset = Offset<struct CodePoint>;  // Used only in files (W3C text positions).
using Utf16Offset = Offset<struct Utf16Unit>;      // Used only in platform/ (JavaScript strings).

// A half-open range of a text: `start` is included, `end` is not.
template <class Unit>
struct Range {
  Offset<Unit> start, end;

  constexpr Range() = default;
  constexpr Range(Offset<Unit> from, Offset<Unit> to) : start(from), end(to) {}
  constexpr Range(std::size_t from, std::size_t to) : start(from), end(to) {}

  constexpr bool empty() const { return end <= start; }
  constexpr std::uint32_t length() const { return empty() ? 0 : end.value - start.value; }
  constexpr bool contains(Offset<Unit> at) const { return start <= at && at < end; }
  constexpr bool contains(Range other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Range other) const { return start < other.end && other.start < end; }
  friend constexpr auto operator<=>(Range, Range) = default;
};

using ByteRange = Range<struct Utf8Byte>;
using CodePointRange = Range<struct CodePoint>;
using Utf16Range = Range<struct Utf16Unit>;

}  // namespace attest
