#include "text/folding.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

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

// The straight form of a typographic sign, 0 for what is not seen, or the code
// point itself.
char32_t fold_sign(char32_t code_point) {
  switch (code_point) {
    case U'\u2018':  // ‘ ’ ‚ ‛
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u2039':  // ‹ ›
    case U'\u203A':
    case U'\u2032':  // ′
    case U'\u02BC':  // ʼ as in Ukrainian
    case U'\u00B4':  // ´
    case U'`':
      return U'\'';
    case U'\u201C':  // “ ” „ ‟
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':  // « »
    case U'\u00BB':
    case U'\u2033':  // ″
      return U'"';
    case U'\u2010':  // ‐ ‑ ‒ – — ―
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212':  // −
      return U'-';
    case U'\u00AD':  // Soft hyphen
    case U'\u061C':  // Marks of direction
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

}  // namespace

char32_t fold(char32_t code_point) {
  if (code_point >= U'a' && code_point <= U'z') return code_point;
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

}  // namespace attest
