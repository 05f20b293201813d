// UTF-8 decoding and encoding, including invalid input.
//
// Every text in memory is valid UTF-8: external input goes through repair() once, and the rest of
// the program needs no checks. The functions here are nevertheless safe for any bytes. They replace
// invalid bytes as browsers do: each longest prefix of a well-formed sequence becomes one U+FFFD,
// and so does every other invalid byte. The Unicode Standard recommends this (3.9, "U+FFFD
// Substitution of Maximal Subparts"), and the Encoding Standard requires it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/offsets.h"

namespace attest {

constexpr char32_t kReplacementCharacter = 0xFFFD;

// The result of repairing a text that may contain invalid bytes.
struct Repaired {
  std::string text;          // Valid UTF-8.
  std::size_t replaced = 0;  // The number of U+FFFD that were inserted.
};

// Decodes the code point at byte `at` and advances `at` past it, by at least one byte. `at` must
// lie inside the text.
char32_t decode(std::string_view text, std::size_t& at);

// Decodes the code point that ends at byte `at` and moves `at` back to its start. `at` must be
// above 0 and on a code point boundary.
char32_t decode_backwards(std::string_view text, std::size_t& at);

// Appends `code_point` to `out`. A surrogate or a number beyond U+10FFFF is written as U+FFFD.
void append(std::string& out, char32_t code_point);

bool is_valid(std::string_view text);

// Makes any bytes valid UTF-8. Valid text is returned without a copy.
Repaired repair(std::string text);

// Skips ASCII from byte `at` and returns the end of the skipped bytes. Checks eight bytes at a
// time, because most articles are mostly ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at);

// Returns the last code point boundary at or before `at`. If `at` is beyond the end of the text,
// returns the end of the text.
ByteOffset floor_to_code_point(std::string_view text, ByteOffset at);

// The length of a valid text in code points, and in UTF-16 units (the length in JavaScript).
std::size_t count_code_points(std::string_view text);
std::size_t count_utf16(std::string_view text);

}  // namespace attest
