// Finds the next occurrence of a text in repeated searches whose start offsets only increase.
//
// Each byte is read at most once. A long text of opening signs without closing signs therefore
// costs no more than other texts.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

class NextOccurrence {
 public:
  explicit NextOccurrence(std::string_view what) : what_(what) {}

  // Returns the offset of the first occurrence at or after `at`, or npos.
  std::size_t from(std::string_view text, std::size_t at) {
    if (!known_ || (found_ != text.npos && found_ < at)) found_ = text.find(what_, at);
    known_ = true;
    return found_;
  }

 private:
  std::string_view what_;
  std::size_t found_ = 0;
  bool known_ = false;
};

}  // namespace attest
