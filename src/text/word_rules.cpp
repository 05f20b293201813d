#include "text/break_rules.h"
#include "text/script.h"
#include "text/utf8.h"

namespace attest {
namespace {

using W = WordBreak;

bool is_line_end(W w) { return w == W::Newline || w == W::CR || w == W::LF; }

bool is_skipped(W w) { return w == W::Extend || w == W::Format || w == W::ZWJ; }

bool is_letter(W w) { return w == W::ALetter || w == W::HebrewLetter; }

bool is_inside_letters(W w) {
  return w == W::MidLetter || w == W::MidNumLet || w == W::SingleQuote;
}

bool is_inside_number(W w) { return w == W::MidNum || w == W::MidNumLet || w == W::SingleQuote; }

bool is_dictionary_letter(const BreakInput& input) {
  return input.properties.word == W::Other && is_of_a_word(input.properties) &&
         needs_dictionary_breaks(input.code_point);
}

// The class of the first code point in `rest` that rule WB4 does not skip.
W first_of(std::string_view rest) {
  rest = rest.substr(0, kFarthestLook);
  for (std::size_t at = 0; at < rest.size();) {
    const W found = break_properties(decode(rest, at)).word;
    if (!is_skipped(found)) return found;
  }
  return W::Other;
}

}  // namespace

bool WordReader::starts_afresh(const BreakInput& input) {
  const W found = input.properties.word;
  if (is_skipped(found) || found == W::RegionalIndicator) return false;
  if (!is_inside_letters(found) && !is_inside_number(found) && found != W::DoubleQuote) return true;
  // The code point may lie inside a word or a number, as the apostrophe in "don't". The text before
  // the code point then matters only if a letter or a digit directly follows the code point.
  const W after = first_properties(input.rest).word;
  return !is_skipped(after) && !is_letter(after) && after != W::Numeric;
}

bool WordReader::read(const BreakInput& input) {
  const W next = input.properties.word;
  const bool boundary = !started_ || breaks_before(input);
  const bool at_line_start = !started_ || is_line_end(last_);
  last_ = next;
  started_ = true;
  if (is_skipped(next) && !at_line_start) return boundary;  // WB4

  before_that_ = before_;
  before_ = next;
  odd_flag_half_ = next == W::RegionalIndicator && !odd_flag_half_;
  dictionary_ = is_dictionary_letter(input);
  return boundary;
}

bool WordReader::breaks_before(const BreakInput& next) const {
  const W to = next.properties.word;
  if (last_ == W::CR && to == W::LF) return false;                    // WB3
  if (is_line_end(last_) || is_line_end(to)) return true;             // WB3a, WB3b
  if (last_ == W::ZWJ && next.properties.pictographic) return false;  // WB3c
  if (last_ == W::WSegSpace && to == W::WSegSpace) return false;      // WB3d
  if (is_skipped(to)) return false;                                   // WB4
  if (dictionary_ && is_dictionary_letter(next)) return false;
  return !joins(to, next.rest);
}

bool WordReader::joins(W to, std::string_view rest) const {
  const W from = before_;
  if (is_letter(from)) {
    if (is_letter(to) || to == W::Numeric) return true;                   // WB5, WB9
    if (is_inside_letters(to) && is_letter(first_of(rest))) return true;  // WB6
    if (from == W::HebrewLetter && to == W::SingleQuote) return true;     // WB7a
    if (from == W::HebrewLetter && to == W::DoubleQuote) {                // WB7b
      return first_of(rest) == W::HebrewLetter;
    }
  }
  if (is_letter(before_that_) && is_inside_letters(from) && is_letter(to)) return true;  // WB7
  if (before_that_ == W::HebrewLetter && from == W::DoubleQuote && to == W::HebrewLetter) {
    return true;  // WB7c
  }
  if (from == W::Numeric) {
    if (to == W::Numeric || is_letter(to)) return true;                     // WB8, WB10
    if (is_inside_number(to) && first_of(rest) == W::Numeric) return true;  // WB12
  }
  if (before_that_ == W::Numeric && is_inside_number(from) && to == W::Numeric) {
    return true;  // WB11
  }

  const auto connects = [](W w) { return is_letter(w) || w == W::Numeric || w == W::Katakana; };
  if (from == W::Katakana && to == W::Katakana) return true;                    // WB13
  if (to == W::ExtendNumLet) return connects(from) || from == W::ExtendNumLet;  // WB13a
  if (from == W::ExtendNumLet) return connects(to);                             // WB13b
  return odd_flag_half_ && to == W::RegionalIndicator;                          // WB15, WB16, WB999
}

}  // namespace attest
