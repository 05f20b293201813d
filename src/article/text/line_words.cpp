#include "article/text/line_words.h"

#include <cstddef>

#include "base/ascii.h"
#include "text/folding.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

constexpr std::uint32_t kNoDigit = 10;

std::uint32_t digit_value(char32_t c) {
  for (const char32_t zero : {U'0', char32_t{0x660}, char32_t{0x6F0}, char32_t{0xFF10}}) {
    if (c >= zero && c < zero + 10) return c - zero;
  }
  return kNoDigit;
}

// True for punctuation and symbols. Covers only the characters that occur in short lines.
bool is_mark(char32_t c) {
  if (c < 0x80) {
    return !(is_ascii_letter(c) || c == '\'');
  }
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2010 && c <= 0x206F && c != 0x2019) || c == 0x60C || c == 0x61B || c == 0x61F ||
         (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) ||
         (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
}

// True for a lower-case letter. Always false for scripts without capital letters.
bool is_lower_case(char32_t c) {
  const bool has_case = c < 0x590 || (c >= 0x1E00 && c < 0x2000);
  return has_case && !is_mark(c) && fold(c) == c;
}

LineWord::Kind kind_of(char32_t c) {
  if (digit_value(c) != kNoDigit) return LineWord::Kind::Number;
  return is_mark(c) ? LineWord::Kind::Mark : LineWord::Kind::Word;
}

void finish(LineWord& word, std::string_view line) {
  const std::string_view text = line.substr(word.range.start.value, word.range.length());
  if (word.kind == LineWord::Kind::Word) word.folded = fold(text);
  if (word.kind == LineWord::Kind::Mark) word.folded = text;
}

}  // namespace

std::vector<LineWord> words_of_line(std::string_view line) {
  std::vector<LineWord> words;
  bool goes_on = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    const char32_t c = decode(line, at);
    if (is_white_space(c)) {
      goes_on = false;
      continue;
    }
    const LineWord::Kind kind = kind_of(c);
    if (!goes_on || words.back().kind != kind || kind == LineWord::Kind::Mark) {
      words.emplace_back();
      words.back().kind = kind;
      words.back().range.start = ByteOffset(start);
      words.back().lower_case = kind == LineWord::Kind::Word && is_lower_case(c);
    }
    LineWord& word = words.back();
    word.range.end = ByteOffset(at);
    if (kind == LineWord::Kind::Number) {
      word.value = word.value * 10 + digit_value(c);
      ++word.digits;
    }
    goes_on = true;
  }
  for (LineWord& word : words) finish(word, line);
  return words;
}

bool is_in_list(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || list[at - 1] == ' ';
    if (starts && (end == list.size() || list[end] == ' ')) return !word.empty();
  }
  return false;
}

}  // namespace attest
