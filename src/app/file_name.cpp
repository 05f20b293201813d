#include "app/file_name.h"

#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {

std::string file_name_for(std::string_view title) {
  std::string name;
  for (std::size_t at = 0; at < title.size() && name.size() < 80;) {
    const std::size_t start = at;
    const char32_t c = decode(title, at);
    const bool plain = is_ascii_alphanumeric(c);
    const bool letter =
        plain || (c >= 0xC0 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) || c >= 0x3040;
    if (letter) {
      name += title.substr(start, at - start);
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? "article" : name) + ".attest.json";
}

}  // namespace attest
