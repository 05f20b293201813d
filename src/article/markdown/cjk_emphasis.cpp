#include "article/markdown/cjk_emphasis.h"

#include "base/ascii.h"
#include "text/script.h"

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

}  // namespace

bool needs_edge(char32_t letter, char32_t other) {
  return is_cjk(letter) && !is_punctuation(letter) && is_punctuation(other);
}

}  // namespace attest
