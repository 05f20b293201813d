#include "text/mark_runs.h"

#include "base/offsets.h"
#include "text/break_properties.h"
#include "text/utf8.h"

namespace attest {
namespace {

// Counts the consecutive combining marks and invisible characters around `offset`. Stops counting
// at `most` + 1.
std::size_t marks_around(std::string_view text, std::size_t offset, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t at = offset; at < text.size() && count <= most; ++count) {
    if (!is_mark(decode(text, at))) break;
  }
  for (std::size_t at = offset; at > 0 && count <= most; ++count) {
    if (!is_mark(decode_backwards(text, at))) break;
  }
  return count;
}

}  // namespace

bool is_joiner_or_direction(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         c == 0x61C || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_mark(char32_t code_point) {
  if (code_point < 0x300) return false;
  if (is_joiner_or_direction(code_point)) return true;
  const GraphemeBreak kind = break_properties(code_point).grapheme;
  return kind == GraphemeBreak::Extend || kind == GraphemeBreak::SpacingMark ||
         kind == GraphemeBreak::ZWJ;
}

bool has_more_marks_than(std::size_t most, std::string_view text) {
  // The loop checks one offset every `step` bytes. Each combining mark or invisible character has
  // at least two bytes, so a sequence of more than `most` of them always covers a checked offset.
  const std::size_t step = 2 * most;
  for (std::size_t at = 0; at < text.size(); at += step) {
    const std::size_t offset = floor_to_code_point(text, ByteOffset(at)).value;
    if (marks_around(text, offset, most) > most) return true;
  }
  return false;
}

}  // namespace attest
