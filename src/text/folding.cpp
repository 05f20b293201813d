#include "text/folding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/ascii.h"
#include "text/accents_table.h"
#include "text/folding_table.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

using folding_table::kStretches;
using folding_table::Stretch;

char32_t fold_case(char32_t code_point) {
  const auto after = std::upper_bound(
      std::begin(kStretches), std::end(kStretches), code_point,
      [](char32_t wanted, const Stretch& stretch) { return wanted < stretch.first; });
  if (after == std::begin(kStretches)) return code_point;
  const Stretch& stretch = *(after - 1);
  const char32_t index = code_point - stretch.first;
  if (index >= stretch.length || index % stretch.step != 0) return code_point;
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + stretch.distance);
}

// Returns the plain form of a typographic character, 0 for an invisible character, and any other
// code point unchanged.
char32_t fold_sign(char32_t code_point) {
  switch (code_point) {
    case U'\u2018':  // Single quotation marks ‘ ’ ‚ ‛
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u2039':  // ‹ ›
    case U'\u203A':
    case U'\u2032':  // ′
    case U'\u02BC':  // ʼ, the Ukrainian apostrophe
    case U'\u00B4':  // ´
      return U'\'';
    case U'\u201C':  // Double quotation marks “ ” „ ‟
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':  // « »
    case U'\u00BB':
    case U'\u2033':  // ″
      return U'"';
    case U'\u2010':  // Hyphens and dashes ‐ ‑ ‒ – — ―
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212':  // −
      return U'-';
    case U'\u00AD':  // Soft hyphen
    case U'\u061C':  // Directional marks
    case U'\u200E':
    case U'\u200F':
    case U'\u200B':  // Zero width space, word joiner, byte order mark
    case U'\u2060':
    case U'\uFEFF':
      return 0;
    default:
      return code_point;
  }
}

// A folding table for ASCII, because most letters of most texts are ASCII.
constexpr std::array<char, 0x80> kAsciiFolds = [] {
  std::array<char, 0x80> folds{};
  for (std::size_t i = 0; i < folds.size(); ++i) {
    const char sign = static_cast<char>(i);
    const bool capital = is_ascii_upper(sign), space = sign >= '\t' && sign <= '\r';
    folds[i] = capital ? static_cast<char>(sign - 'A' + 'a') : space ? ' ' : sign;
  }
  folds['`'] = '\'';
  return folds;
}();

}  // namespace

char32_t fold(char32_t code_point) {
  if (code_point < kAsciiFolds.size()) return static_cast<unsigned char>(kAsciiFolds[code_point]);
  if (is_white_space(code_point)) return U' ';
  return fold_case(fold_sign(code_point));
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t sign = fold(decode(text, at));
    const bool repeats = sign == U' ' && !folded.empty() && folded.back() == ' ';
    if (sign != 0 && !repeats) append(folded, sign);
  }
  return folded;
}

namespace {

bool is_accent(char32_t code_point) {
  return (code_point >= 0x300 && code_point <= 0x36F) ||  // Combining accents
         (code_point >= 0x591 && code_point <= 0x5C7) ||  // Hebrew points
         (code_point >= 0x64B && code_point <= 0x65F) ||  // Arabic vowel signs
         // The Arabic superscript alef, and the tatweel, which only stretches a word
         code_point == 0x670 || code_point == 0x640;
}

// Returns the plain spelling of a letter that people type without its accent although Unicode does
// not decompose it, such as "o" for "ø". Returns an empty string for any other code point.
std::string_view plain_spelling(char32_t code_point) {
  switch (code_point) {
    case U'\u00DF':
      return "ss";
    case U'\u00E6':
      return "ae";
    case U'\u0153':
      return "oe";
    case U'\u00F8':
      return "o";
    case U'\u0142':
      return "l";
    case U'\u0111':
    case U'\u00F0':
      return "d";
    case U'\u00FE':
      return "th";
    case U'\u0127':
      return "h";
    case U'\u0131':
      return "i";
    default:
      return {};
  }
}

char32_t without_accents(char32_t code_point) {
  using accents_table::Letter;
  const auto found = std::lower_bound(
      std::begin(accents_table::kLetters), std::end(accents_table::kLetters), code_point,
      [](const Letter& letter, char32_t wanted) { return letter.accented < wanted; });
  if (found == std::end(accents_table::kLetters) || found->accented != code_point)
    return code_point;
  return found->plain;
}

// Appends ASCII text, folded. Like fold(), turns a sequence of spaces into one space.
void append_ascii_for_search(std::string& folded, std::string_view ascii) {
  const std::size_t before = folded.size();
  char last = before == 0 ? '\0' : folded.back();
  folded.resize(before + ascii.size());
  char* out = folded.data() + before;
  for (const char letter : ascii) {
    const char sign = kAsciiFolds[static_cast<unsigned char>(letter)];
    if (sign == '\0' || (sign == ' ' && last == ' ')) continue;
    *out++ = last = sign;
  }
  folded.resize(static_cast<std::size_t>(out - folded.data()));
}

// Appends one code point, folded and without its accent, as fold_for_search() does.
void append_for_search(std::string& folded, char32_t code_point) {
  const char32_t sign = fold(code_point);
  if (sign < kAsciiFolds.size()) {
    const char ascii = static_cast<char>(sign);
    return append_ascii_for_search(folded, {&ascii, 1});
  }
  const std::string_view spelling = plain_spelling(sign);
  if (!spelling.empty()) {
    folded += spelling;
  } else if (!is_accent(sign)) {
    append(folded, fold(without_accents(sign)));
  }
}

// The end of the ASCII text that starts at `at`.
std::size_t ascii_end(std::string_view text, std::size_t at) {
  at = skip_ascii(text, at);
  while (at < text.size() && static_cast<unsigned char>(text[at]) < kAsciiFolds.size()) ++at;
  return at;
}

}  // namespace

void fold_for_search(std::string_view text, std::string& folded) {
  folded.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = ascii_end(text, at);
    append_ascii_for_search(folded, text.substr(at, end - at));
    at = end;
    if (at < text.size()) append_for_search(folded, decode(text, at));
  }
}

std::string fold_for_search(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  fold_for_search(text, folded);
  return folded;
}

bool has_word_beginning(std::string_view name, std::string_view start) {
  for (std::size_t at = name.find(start); at != name.npos; at = name.find(start, at + 1)) {
    if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-') return true;
  }
  return false;
}

SearchText::SearchText(std::string_view text) {
  folded_.reserve(text.size());
  // The current shift: the offset in the original text minus the index in the folded text.
  std::size_t distance = 0;
  const auto came_from = [&](std::size_t index, std::size_t source) {
    if (folded_.size() == index || source - index == distance) return;
    distance = source - index;
    shifts_.push_back({index, source});
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t index = folded_.size(), end = ascii_end(text, at);
    append_ascii_for_search(folded_, text.substr(at, end - at));
    if (end > at && folded_.size() - index == end - at) {
      came_from(index, at);
      at = end;
      continue;
    }
    // Folds one code point at a time and records each shift. This is necessary if folding made the
    // ASCII text shorter, as with several spaces in a row, or if the next letter is not ASCII.
    folded_.resize(index);
    do {
      const std::size_t source = at, start = folded_.size();
      append_for_search(folded_, decode(text, at));
      came_from(start, source);
    } while (at < end);
  }
}

std::size_t SearchText::source_of(std::size_t at) const {
  const auto after =
      std::upper_bound(shifts_.begin(), shifts_.end(), at,
                       [](std::size_t wanted, const Shift& shift) { return wanted < shift.at; });
  if (after == shifts_.begin()) return at;
  return (after - 1)->source + (at - (after - 1)->at);
}

}  // namespace attest
