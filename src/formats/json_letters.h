// The bytes of a text that comes in parts, one by one as nlohmann_json takes them.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "text/text_source.h"

namespace attest {

// An input iterator: a copy of it and the one that it was copied from share what comes.
class JsonLetters {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  JsonLetters() = default;  // The end of any text.
  explicit JsonLetters(TextSource& source) : source_(&source) { go_on(); }

  char operator*() const { return *at_; }
  JsonLetters& operator++() {
    if (++at_ == end_) go_on();
    return *this;
  }
  // Only ever asked whether it is at the end.
  bool operator!=(const JsonLetters& other) const { return at_ != other.at_; }

 private:
  void go_on() {
    const std::string_view part = source_->next();
    at_ = part.empty() ? nullptr : part.data();
    end_ = at_ + part.size();
  }

  TextSource* source_ = nullptr;
  const char* at_ = nullptr;  // None at the end.
  const char* end_ = nullptr;
};

}  // namespace attest
