#include "article/text/divided_words.h"

#include <algorithm>
#include <cstddef>

#include "article/text/line_words.h"
#include "base/ascii.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace attest {
namespace {

// Words that often are the first part (kFirst) or the second part (kSecond) of a compound with a
// hyphen.
constexpr std::string_view kFirst =
    " self non anti semi half mid old new open left right north south east west one two three four "
    "five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety first second "
    "third fourth fifth vice well ill low high long short cost c'est peut rendez a ";
constexpr std::string_view kSecond =
    " known based like wide free term time made old year day level quality class scale sized owned "
    "held backed related driven friendly called minded style speaking making maker holder general "
    "elect century party effective il elle ils elles vous nous moi lui leur là être ";

// Word endings that are not words themselves. A hyphen before one of them divides a word.
constexpr std::string_view kEndings =
    " ing ings ed er ers ly ment ments ness tion tions sion sions able ible ity al ous ful less ";

// First parts of words that are usually written without a hyphen, such as "some" in "something". A
// hyphen after one of these words is therefore no sign of a compound.
constexpr std::string_view kClosed =
    " some any every with under over through where there here after ";

// A hyphen before one of these words stands for the rest of a compound: "two- and three-year".
constexpr std::string_view kConjunctions =
    " and or to und oder bis et ou y o e en of och eller og i lub ja tai és ";

bool is_in(std::string_view list, const std::string& word) {
  return list.find(' ' + word + ' ') != list.npos;
}

bool is_letter(char32_t c) { return is_ascii_letter(c) || (c >= 0xC0 && c < 0x2000); }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0xAD; }
bool is_in_word(char32_t c) { return is_letter(c) || c == '\'' || c == 0x2019; }
bool is_in_compound(char32_t c) { return is_in_word(c) || is_hyphen(c) || is_ascii_digit(c); }

bool begins_small(std::string_view word) {
  std::size_t at = 0;
  if (word.empty()) return false;
  const char32_t c = decode(word, at);
  return is_letter(c) && fold(c) == c;
}

// last_compound() returns the word or compound at the end of `text`. first_compound() returns the
// word or compound at the start of `text`.
std::string_view last_compound(std::string_view text) {
  std::size_t start = text.size();
  for (std::size_t at = start; at > 0 && is_in_compound(decode_backwards(text, at));) start = at;
  return text.substr(start);
}

std::string_view first_compound(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && is_in_compound(decode(text, at));) end = at;
  return text.substr(0, end);
}

bool is_one_letter(std::string_view word) {
  std::size_t at = 0;
  if (!word.empty()) (void)decode(word, at);
  return at > 0 && at == word.size();
}

bool has_hyphen(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = decode(word, at);
    if (is_hyphen(c) || is_ascii_digit(c)) return true;
  }
  return false;
}

}  // namespace

std::size_t line_end_hyphen(std::string_view line) {
  std::size_t at = line.size();
  if (at == 0 || !is_hyphen(decode_backwards(line, at)) || at == 0) return 0;
  const std::size_t size = line.size() - at;
  return is_letter(decode_backwards(line, at)) ? size : 0;
}

void DividedWords::add_line(std::string_view line) {
  const bool divides = line_end_hyphen(line) > 0;
  const std::size_t end = divides ? line.size() - last_compound(line).size() : line.size();
  std::size_t at = 0;
  while (at < end) {
    const std::string_view compound = first_compound(line.substr(at, end - at));
    if (compound.empty()) {
      (void)decode(line, at);
      continue;
    }
    at += compound.size();
    // The words around a hyphen with a space, as in "infor- mation", may be the parts of a
    // divided word and are not added.
    const bool part = line_end_hyphen(compound) > 0;
    if (!part && !after_hyphen_) words_.push_back(fold(compound));
    after_hyphen_ = part;
  }
  after_hyphen_ = divides;
}

void DividedWords::sort() { std::sort(words_.begin(), words_.end()); }

bool DividedWords::knows(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word);
}

LineEndHyphen DividedWords::judge(std::string_view before, std::string_view after) const {
  const std::size_t hyphen = line_end_hyphen(before);
  if (hyphen == 0) return LineEndHyphen::None;
  before.remove_suffix(hyphen);
  const std::string_view left = last_compound(before), right = first_compound(after);
  const std::string first = fold(left), second = fold(right);
  if (right.empty() || is_in(kConjunctions, second)) return LineEndHyphen::None;
  if (!begins_small(right) || has_hyphen(left)) return LineEndHyphen::Belongs;
  // No word is divided after its first letter: "e-mail", "X-ray".
  if (is_one_letter(left)) return LineEndHyphen::Belongs;
  if (knows(first + second)) return LineEndHyphen::Divides;
  if (knows(first + "-" + second)) return LineEndHyphen::Belongs;
  if (is_in(kEndings, second)) return LineEndHyphen::Divides;
  const bool both = knows(first) && knows(second) && first.size() > 2 && second.size() > 2;
  const bool one = (first.size() > 3 && knows(first) && !is_in(kClosed, first)) ||
                   (second.size() > 3 && knows(second));
  const bool unsure =
      both || one || has_hyphen(right) || is_in(kFirst, first) || is_in(kSecond, second);
  return unsure ? LineEndHyphen::Unsure : LineEndHyphen::Divides;
}

}  // namespace attest
