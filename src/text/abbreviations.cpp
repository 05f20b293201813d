#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "text/break_properties.h"
#include "text/suppression_table.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kLongestAbbreviation = 40;  // Bytes.

// Languages that write an ordinal as a number with a full stop: "14." means "fourteenth".
constexpr std::array<std::string_view, 17> kOrdinalsWithStop = {"bs", "cs", "da", "de", "et", "fi",
                                                                "hr", "hu", "is", "lv", "nb", "nn",
                                                                "no", "sk", "sl", "sr", "tr"};

std::string_view primary(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

bool is_word_letter(char32_t c) {
  const SentenceBreak kind = break_properties(c).sentence;
  return kind == SentenceBreak::Upper || kind == SentenceBreak::Lower ||
         kind == SentenceBreak::OLetter || kind == SentenceBreak::Numeric;
}

// Returns whether a word may begin at `start`. A word cannot begin directly after a letter or a
// digit.
bool begins_word(std::string_view text, std::size_t start) {
  return start == 0 || !is_word_letter(decode_backwards(text, start));
}

// Turns "z. B" into "z.B". People write both forms, with several kinds of space.
std::string without_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = decode(text, at);
    if (c != ' ' && c != 0xA0 && c != 0x202F) out += text.substr(start, at - start);
  }
  return out;
}

bool is_listed(std::string_view abbreviations, std::string_view before) {
  // Tries all words at the end of the text, from the shortest to the longest: "B", then "z. B".
  for (std::size_t start = before.size(); start > 0;) {
    decode_backwards(before, start);
    if (before.size() - start > kLongestAbbreviation) break;
    if (!begins_word(before, start)) continue;
    if (abbreviations.find("|" + without_spaces(before.substr(start)) + "|") != abbreviations.npos)
      return true;
  }
  return false;
}

// Whether the text ends in a single capital letter: "J" or "U.S".
bool is_initial(std::string_view before) {
  std::size_t start = before.size();
  if (start == 0) return false;
  const char32_t letter = decode_backwards(before, start);
  return break_properties(letter).sentence == SentenceBreak::Upper && begins_word(before, start);
}

bool is_ordinal(std::string_view before) {
  // If the text has only digits, `start` is 0, because npos + 1 is 0.
  const std::size_t start = before.find_last_not_of("0123456789") + 1;
  const std::size_t digits = before.size() - start;
  return digits > 0 && digits < 3 && before[start] != '0' && begins_word(before, start) &&
         (start == 0 || (before[start - 1] != '.' && before[start - 1] != ','));
}

}  // namespace

bool ends_in_abbreviation(std::string_view text, std::size_t boundary, std::string_view language) {
  std::string_view before = text.substr(0, boundary);
  const auto drop = [&](std::string_view end) {
    const bool there =
        before.size() >= end.size() && before.substr(before.size() - end.size()) == end;
    if (there) before.remove_suffix(end.size());
    return there;
  };
  while (drop(" ") || drop("\xC2\xA0") || drop("\xE2\x80\xAF")) {
  }
  if (!drop(".")) return false;
  if (before.size() > 2 * kLongestAbbreviation)
    before.remove_prefix(before.size() - 2 * kLongestAbbreviation);
  if (is_initial(before)) return true;
  // "No." is an abbreviation in "No. 10" but not in "No. We will not."
  for (const std::string_view number : {"No", "no", "Nos", "nos"}) {
    const std::size_t start = before.size() - std::min(before.size(), number.size());
    if (before.substr(start) != number || !begins_word(before, start)) continue;
    return boundary < text.size() && is_ascii_digit(text[boundary]);
  }

  language = primary(language);
  for (const auto& list : suppression_table::kSuppressions) {
    if (!list.language.empty() && list.language != language) continue;
    if (is_listed(list.abbreviations, before)) return true;
  }
  const bool ordinals = std::find(kOrdinalsWithStop.begin(), kOrdinalsWithStop.end(), language) !=
                        kOrdinalsWithStop.end();
  return ordinals && is_ordinal(before);
}

}  // namespace attest
