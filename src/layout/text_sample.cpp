#include "layout/text_sample.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "text/script.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kSampled = 96;  // Bytes.

constexpr float kCodeEms = 0.6f;
constexpr float kRaggedness = 0.96f;  // The average fraction of a line's width that text fills.

// Returns whether the character belongs to a script with tall letters, such as Arabic, Devanagari,
// Thai, Myanmar or Khmer.
bool is_tall(char32_t c) {
  return (c >= 0x0600 && c <= 0x08FF) || (c >= 0x0900 && c <= 0x0FFF) ||
         (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

float ems_of(char32_t c) {
  if (c < 0x300) return 0.5f;
  if (c <= 0x36F || (c >= 0x200B && c <= 0x200F) || c == 0xFE0F) return 0;
  if (is_cjk(c) || is_emoji_like(c)) return 1;
  return is_tall(c) ? 0.4f : 0.5f;
}

bool begins_with(std::string_view language, std::string_view code) {
  return language.substr(0, code.size()) == code &&
         (language.size() == code.size() || language[code.size()] == '-');
}

bool runs_right_to_left(std::string_view language) {
  for (const char* code :
       {"ar", "arc", "ckb", "dv", "fa", "he", "ku-Arab", "ps", "sd", "syr", "ug", "ur", "yi"}) {
    if (begins_with(language, code)) return true;
  }
  return false;
}

// Returns whether the text has letters of any script. A few symbols also count as letters.
bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_ascii_letter(c)) return true;
    const bool symbol = c < 0xC0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
    if (!symbol && !is_emoji_like(c)) return true;
  }
  return false;
}

}  // namespace

TextSample sample_of(std::string_view text) {
  if (text.empty()) return {};
  const std::string_view start =
      text.substr(0, floor_to_code_point(text, ByteOffset(kSampled)).value);
  float ems = 0;
  std::size_t tall = 0, letters = 0;
  for (std::size_t at = 0; at < start.size();) {
    const char32_t c = decode(start, at);
    ems += ems_of(c);
    if (c > ' ') ++letters;
    if (is_tall(c)) ++tall;
  }
  return {ems / static_cast<float>(start.size()), tall * 2 > letters};
}

std::size_t guess_lines(const Block& block, std::string_view text, const TextSample& sample,
                        const BlockLook& look, float width) {
  float ems = sample.ems_per_byte * static_cast<float>(text.size());
  std::size_t forced = 1;
  if (block.kind == BlockKind::Code) {
    ems *= kCodeEms / 0.5f;
    constexpr std::string_view kLineBreak = "\xE2\x80\xA8";  // U+2028.
    for (auto at = text.find(kLineBreak); at != text.npos; at = text.find(kLineBreak, at + 3))
      ++forced;
  }
  const float lines = std::ceil(ems * look.font.size / std::max(1.0f, width * kRaggedness));
  return std::max(forced, static_cast<std::size_t>(lines));
}

Direction direction_of(const Block& block, std::string_view text, std::string_view language) {
  if (runs_right_to_left(language) && (block.kind == BlockKind::TableRow || !has_letters(text))) {
    return Direction::RightToLeft;
  }
  return base_direction(text);
}

}  // namespace attest
