#include "text/script.h"

#include "doctest.h"

namespace attest::testing::script_test {

TEST_CASE("letters of joining scripts are distinguished from other letters") {
  for (const char32_t letter : U"عپܐߒᠮ𞤀") {
    if (letter != 0) CHECK(attest::is_joining_script(letter));
  }
  for (const char32_t letter : U"aאकไ日🗑") CHECK_FALSE(attest::is_joining_script(letter));
}

TEST_CASE("wide East Asian characters are distinguished from all other characters") {
  for (const char32_t letter : U"日本ひカ한ㄅ、（𠀀") {
    if (letter != 0) CHECK(attest::is_cjk(letter));
  }
  for (const char32_t letter : U"aéאไ“—🗑") CHECK_FALSE(attest::is_cjk(letter));
}

TEST_CASE("scripts without spaces between words are recognised") {
  for (const char32_t letter : U"ไລကខ") {
    if (letter != 0) CHECK(attest::needs_dictionary_breaks(letter));
  }
  for (const char32_t letter : U"aक日བ") CHECK_FALSE(attest::needs_dictionary_breaks(letter));
}

TEST_CASE("emoji are distinguished from letters and digits") {
  for (const char32_t letter : U"🗑👩🇫🏽☀⌚\u200D\uFE0F") {
    if (letter != 0) CHECK(attest::is_emoji_like(letter));
  }
  for (const char32_t letter : U"1#a日“—→") CHECK_FALSE(attest::is_emoji_like(letter));
}

}  // namespace attest::testing::script_test
