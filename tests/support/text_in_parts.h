// A TextSource that returns a text in small parts, and a function that reads Attest files from it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "formats/native/native_json.h"
#include "text/text_source.h"
#include "text/utf8.h"

namespace attest::testing {

class TextInParts : public TextSource {
 public:
  // Each part has at most `most` bytes. `most` must be at least 4.
  TextInParts(std::string_view text, std::size_t most) : text_(text), most_(most) {}

  std::string_view next() override {
    const std::size_t start = at_;
    at_ = floor_to_code_point(text_, ByteOffset(std::min(start + most_, text_.size()))).value;
    // Invalid UTF-8 can have no code point boundary in the next `most` bytes. Then the part has
    // exactly `most` bytes.
    if (at_ == start) at_ = std::min(start + most_, text_.size());
    return text_.substr(start, at_ - start);
  }
  void rewind() override { at_ = 0; }

 private:
  std::string_view text_;
  std::size_t most_, at_ = 0;
};

inline Result<ReadProject> read_in_parts(std::string_view json, const Article* open = nullptr) {
  TextInParts parts(json, 61);
  return read_native(parts, open);
}

}  // namespace attest::testing
