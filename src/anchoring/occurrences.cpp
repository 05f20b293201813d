#include "anchoring/occurrences.h"

#include <cassert>

namespace attest {

Occurrences::Occurrences(std::string_view words) : words_(words), fallback_(words.size()) {
  assert(!words.empty());
  std::size_t matched = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    while (matched > 0 && words[i] != words[matched]) matched = fallback_[matched - 1];
    if (words[i] == words[matched]) ++matched;
    fallback_[i] = static_cast<std::uint32_t>(matched);
  }
}

}  // namespace attest
