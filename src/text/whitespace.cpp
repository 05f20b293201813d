#include "text/whitespace.h"

#include <algorithm>

#include "text/utf8.h"

namespace attest {

bool is_white_space(char32_t code_point) {
  if (code_point <= 0x20) return code_point == 0x20 || (code_point >= 0x09 && code_point <= 0x0D);
  if (code_point >= 0x2000 && code_point <= 0x200A) return true;
  switch (code_point) {
    case 0x0085:  // Next line
    case 0x00A0:  // No-break space
    case 0x1680:  // Ogham space mark
    case 0x2028:  // Line separator
    case 0x2029:  // Paragraph separator
    case 0x202F:  // Narrow no-break space
    case 0x205F:  // Medium mathematical space
    case 0x3000:  // Ideographic space
      return true;
    default:
      return false;
  }
}

ByteRange trimmed(std::string_view text, ByteRange range) {
  const std::string_view inside =
      text.substr(0, std::min<std::size_t>(range.end.value, text.size()));
  std::size_t start = std::min<std::size_t>(range.start.value, inside.size());
  std::size_t end = inside.size();
  const std::size_t first = start;

  while (start < end) {
    std::size_t next = start;
    if (!is_white_space(decode(inside, next))) break;
    start = next;
  }
  if (start == end) return {first, first};
  while (end > start) {
    std::size_t previous = end;
    if (!is_white_space(decode_backwards(inside, previous))) break;
    end = previous;
  }
  return {start, end};
}

std::string_view trimmed_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

}  // namespace attest
