#include "article/html/raised_text.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The maximum length of an exponent in bytes: kLongestRaised if it has no space, kLongestWords if
// it has one.
constexpr std::size_t kLongestRaised = 40, kLongestWords = 12;
constexpr std::string_view kPlain = "0123456789+-=()ni";
constexpr std::array<std::string_view, kPlain.size()> kSuper{
    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "⁻", "⁼", "⁽", "⁾", "ⁿ", "ⁱ"};
constexpr std::array<std::string_view, kPlain.size()> kSub{
    "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉", "₊", "₋", "₌", "₍", "₎", "ₙ", "ᵢ"};

}  // namespace

std::optional<std::string> raised_text(std::string_view text, RaisedPosition position) {
  const bool has_space = text.find(' ') != text.npos;
  if (text.empty() || text.size() > (has_space ? kLongestWords : kLongestRaised)) {
    return std::nullopt;
  }
  const bool above = position == RaisedPosition::Super;
  std::string raised;
  for (const char c : text) {
    const std::size_t place = kPlain.find(c);
    if (place == kPlain.npos) {
      if (std::none_of(text.begin(), text.end(), is_ascii_digit<char>)) return std::nullopt;
      const std::string sign = above ? "^" : "_";
      return text.size() > 1 ? sign + "(" + std::string(text) + ")" : sign + std::string(text);
    }
    raised += above ? kSuper[place] : kSub[place];
  }
  return raised;
}

}  // namespace attest
