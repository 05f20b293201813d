#include "article/markdown/markdown_lines.h"

#include <algorithm>

namespace attest {

std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = std::min(end + 1, text.size());
  return line;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f") == line.npos; }

bool Fences::is_code(std::string_view line) {
  const std::size_t indent = indentation(line);
  const std::string_view text = line.substr(indent);
  const char mark = text.empty() ? '\0' : text[0];
  const std::size_t length = std::min(text.find_first_not_of(mark), text.size());
  const bool fence = indent <= 3 && (mark == '`' || mark == '~') && length >= 3;
  if (length_ == 0) {
    if (!fence || (mark == '`' && text.find('`', length) != text.npos)) return false;
    mark_ = mark;
    length_ = length;
    return true;
  }
  const bool nothing_more = text.find_first_not_of(" \t", length) == text.npos;
  if (fence && mark == mark_ && length >= length_ && nothing_more) length_ = 0;
  return true;
}

}  // namespace attest
