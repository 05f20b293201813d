#include "text/whitespace.h"

#include <string>

#include "doctest.h"

namespace attest::testing::whitespace_test {

TEST_CASE("white space of any script is trimmed at both ends") {
  const std::string text = "\u3000 \u00A0The mayor\u2009said\n\u2028";
  const std::size_t start = text.find("The"), end = text.find('\n');
  CHECK(trimmed(text, ByteRange(0, text.size())) == ByteRange(start, end));
  CHECK(trimmed(text, ByteRange(start, end)) == ByteRange(start, end));
  CHECK(trimmed(text, ByteRange(start, start + 4)) == ByteRange(start, start + 3));
}

TEST_CASE("trimming a range of only white space returns an empty range") {
  CHECK(trimmed("a  \t b", ByteRange(1, 5)) == ByteRange(1, 1));
  CHECK(trimmed("", ByteRange(0, 0)) == ByteRange(0, 0));
}

TEST_CASE("trimming clamps a range that extends beyond the text") {
  CHECK(trimmed("ab ", ByteRange(0, 99)) == ByteRange(0, 2));
  CHECK(trimmed("ab ", ByteRange(50, 99)) == ByteRange(3, 3));
}

TEST_CASE("a zero width space does not count as white space") {
  CHECK_FALSE(attest::is_white_space(U'\u200B'));
  CHECK(attest::is_white_space(U'\u0085'));
}

}  // namespace attest::testing::whitespace_test
