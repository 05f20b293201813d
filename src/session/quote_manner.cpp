#include "session/quote_manner.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "annotation/fields.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

// The characters of the Unicode property Quotation_Mark, without the two that are also apostrophes.
constexpr std::array<char32_t, 28> kQuotationMarks{
    U'"',   0x00AB, 0x00BB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F,
    0x2039, 0x203A, 0x2E42, 0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E, 0x301F,
    0xFE41, 0xFE42, 0xFE43, 0xFE44, 0xFF02, 0xFF07, 0xFF62, 0xFF63};

bool may_be_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

bool is_quotation_mark(char32_t c) {
  return std::binary_search(kQuotationMarks.begin(), kQuotationMarks.end(), c);
}

// Punctuation that may be between the last quoted word and the closing quotation mark.
bool may_close_a_sentence(char32_t c) {
  constexpr std::array<char32_t, 9> kEnds{U'!', U',',   U'.',   U':',  U';',
                                          U'?', 0x2026, 0x3002, 0xFF0C};
  return std::binary_search(kEnds.begin(), kEnds.end(), c);
}

// Returns whether a word may begin directly after `c`. True for white space, for certain
// punctuation, and for 0, which stands for the start of the text.
bool ends_word(char32_t c) {
  return c == 0 || is_white_space(c) || c == U'(' || c == U'[' || c == 0x2014 || c == 0x2013 ||
         is_quotation_mark(c);
}

char32_t character_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : decode_backwards(text, at);
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at >= text.size() ? 0 : decode(text, at);
}

bool is_hebrew_letter(char32_t c) { return c >= 0x05D0 && c <= 0x05EA; }

// Returns whether there is a quotation mark at `at`. A character that may be an apostrophe counts
// only at the start of a word: 'no' starts with a quotation mark, while "don't" and "the voters'"
// contain none. Between two Hebrew letters, the character is part of an abbreviation.
bool quotation_mark_at(std::string_view text, std::size_t at) {
  const char32_t c = character_at(text, at);
  if (!is_quotation_mark(c) && !may_be_apostrophe(c)) return false;
  const char32_t before = character_before(text, at);
  decode(text, at);
  const char32_t next = character_at(text, at);
  if (is_hebrew_letter(before) && is_hebrew_letter(next)) return false;
  return !may_be_apostrophe(c) || (ends_word(before) && next != 0 && !is_white_space(next));
}

bool closes_quotation(std::string_view text, std::size_t at) {
  const auto is_mark = [](char32_t c) { return is_quotation_mark(c) || may_be_apostrophe(c); };
  const char32_t c = character_at(text, at);
  if (!may_close_a_sentence(c)) return is_mark(c);
  decode(text, at);
  return is_mark(character_at(text, at));
}

bool opens_quotation_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t mark = at;
  decode_backwards(text, mark);
  return quotation_mark_at(text, mark);
}

}  // namespace

std::string_view quote_manner(std::string_view text, ByteRange range) {
  const ByteRange words = trimmed(text, range);
  const std::size_t start = words.start.value, end = words.end.value;
  assert(end <= text.size());

  if (quotation_mark_at(text, start)) return kDirect;
  if (opens_quotation_before(text, start) && closes_quotation(text, end)) return kDirect;
  for (std::size_t at = start; at < end; decode(text, at)) {
    if (quotation_mark_at(text, at)) return kMixed;
  }
  return kIndirect;
}

void fill_in_guesses(Mark& mark, std::string_view text) {
  if (!has_field(mark.kind, &Mark::manner)) return;
  if (mark.attribution.empty()) mark.attribution = kOpen;
  if (!mark.manner.empty()) return;
  const auto placed = std::find_if(mark.passages.begin(), mark.passages.end(),
                                   [](const Passage& passage) { return passage.placed(); });
  if (placed == mark.passages.end()) return;
  mark.manner = quote_manner(text, placed->range);
  mark.guessed.emplace_back(field_of(&Mark::manner).token);
}

}  // namespace attest
