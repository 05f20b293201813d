// A short line of text taken apart into words, numbers and marks.
//
// For guessing what a line is: a date, a byline, a title. Numbers are read in the
// digits of Latin, Arabic, Persian and full width type.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

struct LineWord {
  enum class Kind : std::uint8_t { Word, Number, Mark };

  Kind kind = Kind::Word;
  ByteRange range;          // In the line.
  std::string folded;       // Of a word: as people compare it. Of a mark: the mark.
  std::uint32_t value = 0;  // Of a number; meaningless beyond 9 digits.
  std::uint32_t digits = 0;
  bool lower_case = false;  // Of a word: begins with a small letter.

  bool is(std::string_view what) const { return folded == what; }
};

std::vector<LineWord> words_of_line(std::string_view line);

// Is `word` one of those that `list` names, with a space between any two?
bool is_in_list(std::string_view list, std::string_view word);

}  // namespace attest
