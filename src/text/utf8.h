// Reading and writing UTF-8, also where the bytes are wrong.
//
// Every text in memory is valid UTF-8: what comes from outside goes through
// repair() once, and the rest of the program may rely on it. The functions here
// are nevertheless safe on any bytes. They see invalid ones as the Unicode
// Standard recommends (3.9, "U+FFFD Substitution of Maximal Subparts"; the same
// as browsers do by the Encoding Standard): the longest beginning of a well-formed
// sequence counts as one U+FFFD, any other stray byte as one each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/offsets.h"

namespace attest {

constexpr char32_t kReplacementCharacter = 0xFFFD;

// What became of a text whose bytes were not to be trusted.
struct Repaired {
  std::string text;          // Valid UTF-8.
  std::size_t replaced = 0;  // How many U+FFFD stand for something unreadable.
};

// The code point that begins at byte `at`; moves `at` behind it, by at least one
// byte. `at` must lie inside the text.
char32_t decode(std::string_view text, std::size_t& at);

// The code point that ends right before byte `at`; moves `at` to where it begins.
// `at` must be above 0 and on the boundary of a code point.
char32_t decode_backwards(std::string_view text, std::size_t& at);

// Writes `code_point` at the end of `out`; a surrogate or a number beyond U+10FFFF
// is written as U+FFFD.
void append(std::string& out, char32_t code_point);

bool is_valid(std::string_view text);

// Makes valid UTF-8 of any bytes. Valid text comes back as it is, without a copy.
Repaired repair(std::string text);

// A text is ASCII from byte `at` up to the byte that is returned, and perhaps beyond it: eight are
// looked at together, because most of most articles is nothing else.
std::size_t skip_ascii(std::string_view text, std::size_t at);

// The nearest boundary of a code point at or before `at`; beyond the end, the end.
ByteOffset floor_to_code_point(std::string_view text, ByteOffset at);

// The length of a valid text in code points, and what JavaScript would call its
// length: UTF-16 units.
std::size_t count_code_points(std::string_view text);
std::size_t count_utf16(std::string_view text);

}  // namespace attest
