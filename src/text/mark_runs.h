// Detects long sequences of combining marks (accents, vowel signs) and invisible characters.
//
// Real text has only a few combining marks or invisible characters in a row. A browser's text
// layout takes quadratic time for a letter with thousands of accents: seconds for one letter,
// during which the page does not respond. Invisible characters are equally harmful: one view can
// contain a million of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// No writing system uses this many combining marks in a row, and no person can see this many on one
// letter. The value is also above the maximum nesting depth of directions (UAX 9: 125).
inline constexpr std::size_t kMostMarks = 128;

// True for the soft hyphen, the zero-width space, joiners, directional marks, variation selectors
// and similar characters.
bool is_joiner_or_direction(char32_t code_point);

// Returns whether a code point has no width of its own: it combines with the letter before it, or
// is_joiner_or_direction() is true for it. Returns false for the soft hyphen.
bool is_mark(char32_t code_point);

// Returns whether `text` (valid UTF-8) contains a sequence of more than `most` combining marks and
// invisible characters. Usually checks only a few sampled offsets.
bool has_more_marks_than(std::size_t most, std::string_view text);

}  // namespace attest
