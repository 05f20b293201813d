// Converts between byte offsets, code point offsets and UTF-16 offsets.
//
// The program uses byte offsets, files use code point offsets, and JavaScript uses UTF-16 offsets.
// Conversion must be fast, even for all offsets of an article. An OffsetMap stores checkpoints with
// all three counts at regular distances. A conversion counts from the nearest checkpoint before the
// offset. ASCII text needs no checkpoints.
//
// The map keeps a view of its text, which must be valid UTF-8. The text must outlive the map and
// must not change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

class OffsetMap {
 public:
  OffsetMap() = default;  // Makes the map of an empty text.
  explicit OffsetMap(std::string_view text);

  // Every result lies on a code point boundary. An offset inside a code point is rounded down to
  // the start of the code point. An offset beyond the text counts as the end of the text.
  CodePointOffset to_code_points(ByteOffset at) const;
  Utf16Offset to_utf16(ByteOffset at) const;
  ByteOffset from_code_points(CodePointOffset at) const;
  ByteOffset from_utf16(Utf16Offset at) const;

  CodePointRange to_code_points(ByteRange range) const;
  Utf16Range to_utf16(ByteRange range) const;
  ByteRange from_code_points(CodePointRange range) const;
  ByteRange from_utf16(Utf16Range range) const;

  std::size_t bytes() const { return text_.size(); }
  std::size_t code_points() const { return code_points_; }

 private:
  // The three offsets of one code point boundary.
  struct Checkpoint {
    std::uint32_t byte = 0, code_point = 0, utf16 = 0;
  };

  Checkpoint before(std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  Checkpoint locate(std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  Checkpoint advanced(Checkpoint here, std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  bool ascii() const { return code_points_ == text_.size(); }

  std::string_view text_;
  std::vector<Checkpoint> checkpoints_;  // Ascending. Empty for ASCII text.
  std::size_t code_points_ = 0;
  std::size_t utf16_units_ = 0;
};

}  // namespace attest
