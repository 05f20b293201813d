// Every place where some words stand in a text.
//
// Takes time in proportion to the text, whatever the words are (the method of
// Knuth, Morris and Pratt): a page of "aaaa…" costs no more than a newspaper.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace attest {

class Occurrences {
 public:
  // `words` must not be empty and must outlive this.
  explicit Occurrences(std::string_view words);

  // Calls `found(start)` for each occurrence inside the bytes [from, to), in order; those that
  // overlap each other too.
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
  // For each beginning of the words: how long its longest proper end is that is also a beginning.
  std::vector<std::uint32_t> fallback_;
};

}  // namespace attest
