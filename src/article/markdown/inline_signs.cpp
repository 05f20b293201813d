#include "article/markdown/inline_signs.h"

#include <algorithm>
#include <optional>

#include "article/html/html_tag.h"
#include "base/ascii.h"

namespace attest {
namespace {

// The maximum number of bytes between an opening and a closing marker.
constexpr std::size_t kLongestSpan = 300;

bool is_word_letter(char c) { return is_ascii_letter(c) || is_beyond_ascii(c); }
bool is_sign_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

char before(std::string_view line, std::size_t at) { return at == 0 ? ' ' : line[at - 1]; }
char at_or_space(std::string_view line, std::size_t at) {
  return at < line.size() ? line[at] : ' ';
}

// True if the text ends in one of “ ” ‘ ’ « » — – … or in Chinese or Japanese punctuation. If the
// last character has three bytes, only the first two are checked.
bool ends_in_general_punctuation(std::string_view text) {
  const std::size_t size = text.size();
  if (size >= 3 && (text[size - 3] == '\xE2' && text[size - 2] == '\x80')) return true;
  if (size >= 3 && (text[size - 3] == '\xE3' && text[size - 2] == '\x80')) return true;
  return size >= 2 && text[size - 2] == '\xC2' &&
         (text[size - 1] == '\xAB' || text[size - 1] == '\xBB');
}

bool begins_with_general_punctuation(std::string_view text) {
  return ends_in_general_punctuation(text.substr(0, 3)) ||
         ends_in_general_punctuation(text.substr(0, 2));
}

// Returns whether the character before `at` allows emphasis to start at `at`. A double marker may
// follow any non-ASCII character, because Chinese and Japanese have no spaces.
bool may_open(std::string_view line, std::size_t at, std::size_t length) {
  const char c = before(line, at);
  if (is_sign_space(c) || c == '(' || c == '[' || c == '"' || c == '\'' || c == '-' || c == '/')
    return true;
  if (!is_beyond_ascii(c)) return false;
  return length == 2 || ends_in_general_punctuation(line.substr(0, at));
}

bool may_close(std::string_view line, std::size_t end, std::size_t length) {
  const char c = at_or_space(line, end);
  if (is_sign_space(c)) return true;
  if (is_beyond_ascii(c)) return length == 2 || begins_with_general_punctuation(line.substr(end));
  return !is_ascii_letter(c) && !is_ascii_digit(c) && c != '*' && c != '_';
}

std::size_t run_length(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(line[at], at), line.size()) - at;
}

// Returns the end offset of the emphasis that begins at `at`, or nothing.
std::optional<std::size_t> end_of_emphasis(std::string_view line, std::size_t at,
                                           std::size_t length) {
  const char mark = line[at];
  const std::size_t start = at + length;
  const char first = at_or_space(line, start);
  if (length > 3 || !may_open(line, at, length)) return std::nullopt;
  if (!is_word_letter(first) && !is_ascii_digit(first) && first != '"' && first != '\'' &&
      first != '[' && first != '(')
    return std::nullopt;

  const std::size_t close = line.find(mark, start);
  if (close == line.npos || close - start > kLongestSpan) return std::nullopt;
  const std::string_view words = line.substr(start, close - start);
  if (run_length(line, close) != length || is_sign_space(words.back())) return std::nullopt;
  if (!may_close(line, close + length, length)) return std::nullopt;
  if (std::none_of(words.begin(), words.end(), is_word_letter)) return std::nullopt;
  // A name such as __init__ is not emphasis.
  if (mark == '_' && length > 1 && words.find(' ') == words.npos) return std::nullopt;
  return close + length;
}

// True if `text` begins with the URL of a link. `text` is the text after the "(" of a possible
// link.
bool is_address(std::string_view text) {
  if (text.substr(0, 1) == "<") text.remove_prefix(1);
  const std::size_t end = text.find_first_of(" \t\n)>");
  if (end == text.npos || end == 0) return false;
  const std::string_view address = text.substr(0, end);
  const bool closed = text.find(')', end) != text.npos;
  if (!closed) return false;
  if (text[end] == ' ') {  // After the URL and a space, only the title of the link may follow.
    const char next = at_or_space(text, text.find_first_not_of(' ', end));
    if (next != '"' && next != '\'' && next != '(' && next != ')') return false;
  }
  if (same_ascii_letters(address.substr(0, 7), "mailto:")) return true;
  return address[0] == '#' || address.find('/') != address.npos ||
         same_ascii_letters(address.substr(0, 4), "www.");
}

}  // namespace

std::size_t count_emphasis(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = line.find_first_of("*_", at)) != line.npos;) {
    const std::size_t length = run_length(line, at);
    const std::optional<std::size_t> end = end_of_emphasis(line, at, length);
    if (end) ++count;
    at = end.value_or(at + length);
  }
  return count;
}

bool has_code_span(std::string_view line) {
  for (std::size_t at = 0; (at = line.find('`', at)) != line.npos;) {
    const std::size_t length = run_length(line, at);
    const std::size_t close = line.find('`', at + length);
    if (close == line.npos) return false;
    const std::string_view words = line.substr(at + length, close - at - length);
    // The conditions exclude backticks that are quotation marks, as in ``so'' and `tis.
    const bool whole = length == 1 && run_length(line, close) == 1 &&
                       !is_sign_space(words.front()) && !is_sign_space(words.back()) &&
                       !is_word_letter(at_or_space(line, close + 1)) &&
                       !is_word_letter(before(line, at)) && words.find('\'') == words.npos;
    if (whole) return true;
    at = length == 1 ? close : close + run_length(line, close);
    if (length == 1 && run_length(line, close) > 1) at = close + run_length(line, close);
  }
  return false;
}

bool has_strikethrough(std::string_view line) {
  const std::size_t open = line.find("~~");
  if (open == line.npos || run_length(line, open) != 2) return false;
  if (!may_open(line, open, 2) || !is_word_letter(at_or_space(line, open + 2))) return false;
  const std::size_t close = line.find("~~", open + 2);
  return close != line.npos && run_length(line, close) == 2 && !is_sign_space(line[close - 1]) &&
         may_close(line, close + 2, 2);
}

bool has_inline_link(std::string_view paragraph) {
  const std::string_view line = paragraph;
  for (std::size_t at = 0; (at = line.find("](", at)) != line.npos; at += 2) {
    if (!is_address(line.substr(at + 2))) continue;
    // Finds the bracket that opens the link text, which may contain an image.
    std::size_t open = at;
    for (int depth = 1; depth > 0 && open > 0 && at - open < kLongestSpan;) {
      --open;
      if (line[open] == ']') ++depth;
      if (line[open] == '[' && --depth == 0) {
        const char c = before(line, open);
        const bool picture = c == '!';
        const bool in_code = is_ascii_letter(c) || is_ascii_digit(c) || c == ']' || c == ')';
        if (picture || (!in_code && at > open + 1)) return true;
      }
    }
  }
  return false;
}

}  // namespace attest
