// Iterates over the bytes of a text that comes in parts, as input for nlohmann_json.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "text/text_source.h"

namespace attest {

// An input iterator over the bytes of a TextSource. Copies of an iterator share the TextSource.
class JsonLetters {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  JsonLetters() = default;  // Makes the end iterator, which is the same for every text.
  explicit JsonLetters(TextSource& source) : source_(&source) { go_on(); }

  char operator*() const { return *at_; }
  JsonLetters& operator++() {
    if (++at_ == end_) go_on();
    return *this;
  }
  // Used only to compare with the end iterator.
  bool operator!=(const JsonLetters& other) const { return at_ != other.at_; }

 private:
  void go_on() {
    const std::string_view part = source_->next();
    at_ = part.empty() ? nullptr : part.data();
    end_ = at_ + part.size();
  }

  TextSource* source_ = nullptr;
  const char* at_ = nullptr;  // Null at the end of the text.
  const char* end_ = nullptr;
};

}  // namespace attest
