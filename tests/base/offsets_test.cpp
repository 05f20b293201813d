#include "base/offsets.h"

#include <type_traits>

#include "doctest.h"

namespace attest::testing::offsets_test {

TEST_CASE("an offset in one unit does not convert to an offset in another unit") {
  CHECK_FALSE(std::is_convertible_v<ByteOffset, CodePointOffset>);
  CHECK_FALSE(std::is_convertible_v<CodePointOffset, Utf16Offset>);
  CHECK_FALSE(std::is_convertible_v<int, ByteOffset>);
}

TEST_CASE("offsets compare by their value") {
  CHECK(ByteOffset(3) < ByteOffset(7));
  CHECK(ByteOffset(7) == ByteOffset(7));
  CHECK(ByteOffset().value == 0);
}

TEST_CASE("a range contains the byte at its start but not the byte at its end") {
  const ByteRange word(4, 9);

  CHECK_FALSE(word.contains(ByteOffset(3)));
  CHECK(word.contains(ByteOffset(4)));
  CHECK(word.contains(ByteOffset(8)));
  CHECK_FALSE(word.contains(ByteOffset(9)));
  CHECK(word.length() == 5);
}

TEST_CASE("a range is empty if its end is not after its start") {
  CHECK(ByteRange().empty());
  CHECK(ByteRange(5, 5).empty());

  const ByteRange backwards(9, 4);
  CHECK(backwards.empty());
  CHECK(backwards.length() == 0);
}

TEST_CASE("a range contains an inner range, even if both have the same start or end") {
  const ByteRange quote(10, 30);

  CHECK(quote.contains(ByteRange(10, 12)));
  CHECK(quote.contains(ByteRange(28, 30)));
  CHECK(quote.contains(quote));
  CHECK_FALSE(quote.contains(ByteRange(9, 12)));
  CHECK_FALSE(quote.contains(ByteRange(28, 31)));
}

TEST_CASE("adjacent ranges do not overlap") {
  const ByteRange first(0, 5);
  const ByteRange second(5, 9);

  CHECK_FALSE(first.overlaps(second));
  CHECK_FALSE(second.overlaps(first));
  CHECK(first.overlaps(ByteRange(4, 6)));
  CHECK(ByteRange(4, 6).overlaps(first));
}

TEST_CASE("ranges sort by their start, then by their end") {
  CHECK(ByteRange(1, 9) < ByteRange(2, 3));
  CHECK(ByteRange(2, 3) < ByteRange(2, 4));
}

}  // namespace attest::testing::offsets_test
