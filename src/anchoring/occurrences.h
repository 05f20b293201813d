// Finds every occurrence of a string in a text.
//
// Uses the Knuth-Morris-Pratt algorithm, which takes linear time for every input. Searching a text
// of "aaaa…" is as fast as searching a newspaper article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace attest {

class Occurrences {
 public:
  // `words` must not be empty and must outlive this object.
  explicit Occurrences(std::string_view words);

  // Calls `found(start)` for each occurrence inside the bytes [from, to), in order. Overlapping
  // occurrences are included.
  template <class Found>
  void in(std::string_view text, std::size_t from, std::size_t to, Found found) const {
    std::size_t matched = 0;
    for (std::size_t at = from; at < to; ++at) {
      if (matched == 0) {
        const void* next = std::memchr(text.data() + at, words_.front(), to - at);
        if (next == nullptr) return;
        at = static_cast<std::size_t>(static_cast<const char*>(next) - text.data());
      }
      while (matched > 0 && text[at] != words_[matched]) matched = fallback_[matched - 1];
      if (text[at] == words_[matched]) ++matched;
      if (matched < words_.size()) continue;
      found(at + 1 - matched);
      matched = fallback_[matched - 1];
    }
  }

 private:
  std::string_view words_;
  // For each prefix of `words`: the length of its longest proper suffix that is also a prefix of
  // `words`.
  std::vector<std::uint32_t> fallback_;
};

}  // namespace attest
