#include "text/offset_map.h"

#include <algorithm>

#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kSpacing = 128;  // Bytes between two checkpoints.

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  std::size_t from = 0;
  while (from < text.size()) {
    checkpoints_.push_back({static_cast<std::uint32_t>(from),
                            static_cast<std::uint32_t>(code_points_),
                            static_cast<std::uint32_t>(utf16_units_)});
    const std::size_t to = floor_to_code_point(text, ByteOffset(from + kSpacing)).value;
    const std::string_view piece = text.substr(from, to - from);
    code_points_ += count_code_points(piece);
    utf16_units_ += count_utf16(piece);
    from = to;
  }
  if (ascii()) checkpoints_ = {};
}

// Returns the last checkpoint at which `count`, one of its three offsets, is at most `at`.
OffsetMap::Checkpoint OffsetMap::before(std::uint32_t Checkpoint::*count, std::uint32_t at) const {
  const auto beyond = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), at,
      [count](std::uint32_t wanted, const Checkpoint& point) { return wanted < point.*count; });
  return beyond == checkpoints_.begin() ? Checkpoint{} : *(beyond - 1);
}

OffsetMap::Checkpoint OffsetMap::locate(std::uint32_t Checkpoint::*count, std::uint32_t at) const {
  return advanced(before(count, at), count, at);
}

// Advances from `here` to the last code point boundary at which `count`, one of the three offsets,
// is at most `at`.
OffsetMap::Checkpoint OffsetMap::advanced(Checkpoint here, std::uint32_t Checkpoint::*count,
                                          std::uint32_t at) const {
  while (here.byte < text_.size()) {
    // In ASCII text, the three counts advance equally. `most` is therefore the byte offset at which
    // `count` reaches `at` if the text up to there is ASCII.
    const std::size_t most = here.byte + std::size_t{at - here.*count};
    const auto plain =
        static_cast<std::uint32_t>(skip_ascii(text_.substr(0, most), here.byte)) - here.byte;
    if (plain > 0) {
      here = {here.byte + plain, here.code_point + plain, here.utf16 + plain};
      continue;
    }
    const auto lead = static_cast<unsigned char>(text_[here.byte]);
    const std::uint32_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const Checkpoint next{here.byte + bytes, here.code_point + 1,
                          here.utf16 + (bytes == 4 ? 2u : 1u)};
    if (next.*count > at) break;
    here = next;
  }
  return here;
}

CodePointOffset OffsetMap::to_code_points(ByteOffset at) const {
  if (ascii()) return CodePointOffset(std::min<std::size_t>(at.value, text_.size()));
  return CodePointOffset(locate(&Checkpoint::byte, at.value).code_point);
}

Utf16Offset OffsetMap::to_utf16(ByteOffset at) const {
  if (ascii()) return Utf16Offset(std::min<std::size_t>(at.value, text_.size()));
  return Utf16Offset(locate(&Checkpoint::byte, at.value).utf16);
}

ByteOffset OffsetMap::from_code_points(CodePointOffset at) const {
  if (ascii()) return ByteOffset(std::min<std::size_t>(at.value, text_.size()));
  return ByteOffset(locate(&Checkpoint::code_point, at.value).byte);
}

ByteOffset OffsetMap::from_utf16(Utf16Offset at) const {
  if (ascii()) return ByteOffset(std::min<std::size_t>(at.value, text_.size()));
  return ByteOffset(locate(&Checkpoint::utf16, at.value).byte);
}

CodePointRange OffsetMap::to_code_points(ByteRange range) const {
  return {to_code_points(range.start), to_code_points(range.end)};
}

Utf16Range OffsetMap::to_utf16(ByteRange range) const {
  return {to_utf16(range.start), to_utf16(range.end)};
}

ByteRange OffsetMap::from_code_points(CodePointRange range) const {
  if (ascii() || range.empty() || range.length() > kSpacing) {
    return {from_code_points(range.start), from_code_points(range.end)};
  }
  const Checkpoint start = locate(&Checkpoint::code_point, range.start.value);
  const Checkpoint end = advanced(start, &Checkpoint::code_point, range.end.value);
  return ByteRange(start.byte, end.byte);
}

ByteRange OffsetMap::from_utf16(Utf16Range range) const {
  return {from_utf16(range.start), from_utf16(range.end)};
}

}  // namespace attest
