#include "text/offset_map.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "text/utf8.h"

namespace attest::testing::offset_map_test {

namespace {

// An OffsetMap stores checkpoints at regular distances. Returns a text with many checkpoints. At
// some of the regular distances, the text has no code point boundary.
std::string long_text() {
  std::string text;
  for (int i = 0; i < 700; ++i) {
    text += "Díaz 🗑 “said” ";
    text += std::string(static_cast<std::size_t>(i % 5), 'x');
  }
  return text;
}

}  // namespace

TEST_CASE("the word after an emoji has a different offset in each unit") {
  const std::string text = "Díaz 🗑 said";
  const OffsetMap map(text);
  CHECK(map.to_code_points(ByteOffset(11)) == CodePointOffset(7));
  CHECK(map.to_utf16(ByteOffset(11)) == Utf16Offset(8));
  CHECK(map.from_code_points(CodePointOffset(7)) == ByteOffset(11));
  CHECK(map.from_utf16(Utf16Offset(8)) == ByteOffset(11));
  CHECK(map.to_code_points(ByteRange(11, 15)) == CodePointRange(7, 11));
  CHECK(map.to_utf16(ByteRange(11, 15)) == Utf16Range(8, 12));
  CHECK(map.from_code_points(CodePointRange(7, 11)) == ByteRange(11, 15));
  CHECK(map.from_utf16(Utf16Range(8, 12)) == ByteRange(11, 15));
}

TEST_CASE("every offset of a long text converts to the other units and back") {
  const std::string text = long_text();
  const OffsetMap map(text);
  std::size_t code_points = 0, utf16 = 0;
  bool all = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const bool is_pair = attest::decode(text, at) >= 0x10000;
    for (std::size_t inside = start; inside < at; ++inside) {
      all = all && map.to_code_points(ByteOffset(inside)) == CodePointOffset(code_points) &&
            map.to_utf16(ByteOffset(inside)) == Utf16Offset(utf16);
    }
    all = all && map.from_code_points(CodePointOffset(code_points)) == ByteOffset(start) &&
          map.from_utf16(Utf16Offset(utf16)) == ByteOffset(start) &&
          (!is_pair || map.from_utf16(Utf16Offset(utf16 + 1)) == ByteOffset(start));
    code_points += 1;
    utf16 += is_pair ? 2 : 1;
  }
  CHECK(all);
  CHECK(map.code_points() == code_points);
  CHECK(map.to_utf16(ByteOffset(text.size())) == Utf16Offset(utf16));
  CHECK(map.bytes() == text.size());
}

TEST_CASE("an offset beyond the end of the text converts to the end") {
  const std::string text = long_text();
  for (const std::string& one : {text, std::string("plain"), std::string()}) {
    const OffsetMap map(one);
    const std::size_t far = 4000000000;
    CHECK(map.to_code_points(ByteOffset(far)) == CodePointOffset(map.code_points()));
    CHECK(map.to_utf16(ByteOffset(far)) == map.to_utf16(ByteOffset(one.size())));
    CHECK(map.from_code_points(CodePointOffset(far)) == ByteOffset(one.size()));
    CHECK(map.from_utf16(Utf16Offset(far)) == ByteOffset(one.size()));
  }
}

TEST_CASE("an offset in ASCII text is the same in all three units") {
  const std::string text(5000, 'e');
  const OffsetMap map(text);
  CHECK(map.to_utf16(ByteOffset(4321)) == Utf16Offset(4321));
  CHECK(map.from_code_points(CodePointOffset(4321)) == ByteOffset(4321));
  CHECK(OffsetMap().to_code_points(ByteOffset(7)) == CodePointOffset(0));
}

}  // namespace attest::testing::offset_map_test
