#include "article/markdown/cjk_emphasis.h"

#include "base/ascii.h"
#include "text/script.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

// True for ASCII punctuation and for the punctuation of Chinese, Japanese and Korean texts.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return c > ' ' && c != 0x7F && !is_ascii_alphanumeric(c);
  return c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x205E && c != 0x2028 && c != 0x2044) ||
         (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
         (c >= 0x3014 && c <= 0x301F && c != 0x3020) || c == 0x30FB ||
         (c >= 0xFF01 && c <= 0xFF0F && c != 0xFF04 && c != 0xFF0B) ||
         (c >= 0xFF1A && c <= 0xFF20 && (c < 0xFF1C || c > 0xFF1E)) ||
         (c >= 0xFF3B && c <= 0xFF3D) || (c >= 0xFF5F && c <= 0xFF65) || c == 0xFF5B || c == 0xFF5D;
}

// Returns whether an empty text (see cjk_emphasis.h) must be inserted between `letter` and the
// asterisks beside it. `other` is the character on the other side of the asterisks.
bool needs_edge(char32_t letter, char32_t other) {
  return is_cjk(letter) && !is_punctuation(letter) && is_punctuation(other);
}

}  // namespace

EmphasisEdges edges_at(std::string_view text, std::size_t at, std::size_t length) {
  std::size_t start = at, end = at + length;
  const char32_t left = start > 0 ? decode_backwards(text, start) : U' ';
  const char32_t right = end < text.size() ? decode(text, end) : U' ';
  if (text[at] == '~') {
    const bool space_before = is_white_space(left), space_after = is_white_space(right);
    const bool inside = !space_before && !space_after;
    return {inside, inside, space_before && space_after};
  }
  return {needs_edge(left, right), needs_edge(right, left)};
}

}  // namespace attest
