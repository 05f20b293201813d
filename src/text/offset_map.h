// The same place counted in bytes, in code points and in UTF-16 units.
//
// Memory knows bytes only. Files count code points, JavaScript counts UTF-16
// units, and an article's worth of places must be turned to and fro quickly. An
// OffsetMap notes the two other counts once every kilobyte and counts the rest of
// the way when asked; for a text of ASCII only there is nothing to count at all.
//
// The map keeps a view of the text it was made from, which is valid UTF-8. That
// text must stay where it is, unchanged, for as long as the map is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

class OffsetMap {
 public:
  OffsetMap() = default;  // The map of the empty text.
  explicit OffsetMap(std::string_view text);

  // Every answer stands on the boundary of a code point: a place in the middle of
  // one means its beginning, a place beyond the end means the end.
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
  std::size_t utf16_units() const { return utf16_units_; }

 private:
  // One place on the boundary of a code point, in all three counts.
  struct Checkpoint {
    std::uint32_t byte = 0, code_point = 0, utf16 = 0;
  };

  Checkpoint before(std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  Checkpoint place(std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  Checkpoint walked(Checkpoint here, std::uint32_t Checkpoint::*count, std::uint32_t at) const;
  bool ascii() const { return code_points_ == text_.size(); }

  std::string_view text_;
  std::vector<Checkpoint> checkpoints_;  // Ascending; empty for a text of ASCII only.
  std::size_t code_points_ = 0;
  std::size_t utf16_units_ = 0;
};

}  // namespace attest
