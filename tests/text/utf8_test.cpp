#include "text/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"

namespace attest::testing::utf8_test {

namespace {

std::vector<char32_t> decoded(std::string_view text) {
  std::vector<char32_t> found;
  for (std::size_t at = 0; at < text.size();) found.push_back(attest::decode(text, at));
  return found;
}

std::string lossy(std::string_view bytes) { return repair(std::string(bytes)).text; }

}  // namespace

TEST_CASE("encoded code points of every length decode to the same code points") {
  const std::vector<char32_t> written = {0,      'a',    0x7F,   0x80,    0x7FF,   0x800,   0xD7FF,
                                         0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F5D1, 0x10FFFF};
  std::string text;
  for (const char32_t code_point : written) append(text, code_point);
  CHECK(decoded(text) == written);
  CHECK(attest::is_valid(text));
}

TEST_CASE("a number that is not a code point is encoded as the replacement character") {
  std::string text;
  append(text, 0xD800);
  append(text, 0xDFFF);
  append(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD\uFFFD");
}

// The cases of this test come from the Unicode Standard 15.0, tables 3-8 to 3-11. Browsers give the
// same results.
TEST_CASE("invalid bytes become as many replacement characters as in a browser") {
  const std::string one = "\uFFFD";
  CHECK(lossy("a\xF1\x80\x80\xE1\x80\xC2"
              "b\x80"
              "c\x80\xBF"
              "d") == "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  CHECK(lossy("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
              "A") == one + one + one + one + one + one + one + one + "A");
  CHECK(lossy("\xED\xA0\x80\xED\xBF\xBF\xED\xAF"
              "A") == one + one + one + one + one + one + one + one + "A");
  CHECK(lossy("\xF4\x91\x92\x93\xFF"
              "A\x80\xBF"
              "B") == one + one + one + one + one + "A" + one + one + "B");
  CHECK(lossy("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
              "A") == one + one + one + one + "A");
}

TEST_CASE("well-formed text is unchanged by a repair, including NUL bytes") {
  const std::string text = std::string("Díaz \0 🗑", 12);
  const Repaired repaired = repair(text);
  CHECK(repaired.text == text);
  CHECK(repaired.replaced == 0);
}

TEST_CASE("repair() counts the invalid byte sequences that it has replaced") {
  const Repaired repaired = repair(
      "Sm\xF8rrebr\xF8"
      "d and r\xC3\xB8"
      "dgr\xF8");
  CHECK(repaired.text == "Sm\uFFFDrrebr\uFFFDd and rødgr\uFFFD");
  CHECK(repaired.replaced == 3);
  CHECK(attest::is_valid(repaired.text));
}

TEST_CASE("a sequence that is truncated at the end of the text becomes one replacement character") {
  CHECK(lossy("\xF0\x9F\x97") == "\uFFFD");
  CHECK(lossy("long enough for eight \xF0\x9F") == "long enough for eight \uFFFD");
  CHECK_FALSE(attest::is_valid("\xE2\x82"));
}

TEST_CASE("decoding backwards finds the same code points as decoding forwards") {
  const std::string text = "aé€🗑\x80\xE2\x82z\xF0\x9F\x97\xED\xA0\x80";
  const std::vector<char32_t> forwards = decoded(text);
  std::vector<char32_t> backwards;
  for (std::size_t at = text.size(); at > 0;) {
    backwards.insert(backwards.begin(), attest::decode_backwards(text, at));
  }
  CHECK(backwards == forwards);
}

TEST_CASE("an offset inside a code point is rounded down to the start of the code point") {
  const std::string text = "aé🗑b";  // The code points have one, two, four and one bytes.
  const std::vector<std::size_t> expected = {0, 1, 1, 3, 3, 3, 3, 7, 8, 8};
  for (std::size_t at = 0; at < expected.size(); ++at) {
    CAPTURE(at);
    CHECK(floor_to_code_point(text, ByteOffset(at)) == ByteOffset(expected[at]));
  }
}

TEST_CASE("lengths are counted in code points and in UTF-16 units") {
  CHECK(attest::count_code_points("Díaz 🗑 said") == 11);
  CHECK(attest::count_utf16("Díaz 🗑 said") == 12);
  CHECK(attest::count_code_points("") == 0);
  CHECK(attest::count_utf16("") == 0);
}

}  // namespace attest::testing::utf8_test
