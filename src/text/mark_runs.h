// How many marks (accents, vowel signs) and invisible characters stand one after the other.
//
// No writing has more than a few in a row. To draw a letter with thousands of accents takes a
// browser's text layout a time that grows with their square: seconds for one letter, in which the
// page does not answer. A page of characters that have no width is no page: a million of them stand
// in one view.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// More than any writing has, than anybody can see on one letter, and than directions can be nested
// (125).
inline constexpr std::size_t kMostMarks = 128;

// Soft hyphen, zero-width space and joiners, marks of direction, variation selectors and the like.
bool is_joiner_or_direction(char32_t code_point);

// Whether a code point takes no room of its own: it is one of those, or stands on the letter before
// it.
bool is_mark(char32_t code_point);

// Whether so many stand together in a text of valid UTF-8. Looks at a few places only, where there
// are none.
bool has_more_marks_than(std::size_t most, std::string_view text);

}  // namespace attest
