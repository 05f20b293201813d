// Splits a short line into words, numbers and punctuation marks.
//
// Used to recognise dates, bylines and titles. Numbers may have Latin, Arabic, Persian or
// full-width digits.
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
  ByteRange range;          // The word's byte range in the line.
  std::string folded;       // A case-folded word, or a punctuation mark.
  std::uint32_t value = 0;  // The value of a number. Undefined above 9 digits.
  std::uint32_t digits = 0;
  bool lower_case = false;  // The word begins with a lower-case letter.

  bool is(std::string_view what) const { return folded == what; }
};

std::vector<LineWord> words_of_line(std::string_view line);

// Returns whether `list` contains `word`. The words of `list` are separated by spaces.
bool is_in_list(std::string_view list, std::string_view word);

}  // namespace attest
