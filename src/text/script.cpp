#include "text/script.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace attest {
namespace {

struct Block {
  char32_t first, last;
};

// The Unicode blocks in `blocks` must be in ascending order.
template <std::size_t kCount>
bool is_in(const Block (&blocks)[kCount], char32_t code_point) {
  const Block* block = std::lower_bound(
      std::begin(blocks), std::end(blocks), code_point,
      [](const Block& candidate, char32_t wanted) { return candidate.last < wanted; });
  return block != std::end(blocks) && block->first <= code_point;
}

constexpr Block kJoining[] = {
    {0x0600, 0x07FF},    // Arabic, Syriac, Thaana (which does not join), N'Ko
    {0x0840, 0x08FF},    // Mandaic, Syriac and Arabic extensions
    {0x1800, 0x18AF},    // Mongolian
    {0xA840, 0xA87F},    // Phags-pa
    {0xFB50, 0xFDFF},    // Arabic presentation forms A
    {0xFE70, 0xFEFE},    // Arabic presentation forms B
    {0x10AC0, 0x10AFF},  // Manichaean
    {0x10B80, 0x10BAF},  // Psalter Pahlavi
    {0x10D00, 0x10D3F},  // Hanifi Rohingya
    {0x10EC0, 0x10EFF},  // Arabic extended C
    {0x10F30, 0x10FDF},  // Sogdian, Old Uyghur, Chorasmian
    {0x11660, 0x1167F},  // Mongolian supplement
    {0x1E900, 0x1E95F},  // Adlam
};

constexpr Block kCjk[] = {
    {0x1100, 0x11FF},    // Hangul jamo
    {0x2E80, 0x2FDF},    // Radicals
    {0x2FF0, 0x4DBF},    // Punctuation, kana, Bopomofo, enclosed characters, ideographs A
    {0x4E00, 0xA4CF},    // Ideographs, Yi
    {0xA960, 0xA97F},    // Hangul jamo extended A
    {0xAC00, 0xD7FF},    // Hangul syllables, jamo extended B
    {0xF900, 0xFAFF},    // Compatibility ideographs
    {0xFE10, 0xFE1F},    // Vertical forms
    {0xFE30, 0xFE6F},    // Compatibility and small forms
    {0xFF00, 0xFFEF},    // Half-width and full-width forms
    {0x16FE0, 0x18DFF},  // Tangut, Khitan
    {0x1AFF0, 0x1B2FF},  // Kana supplements, Nushu
    {0x1F200, 0x1F2FF},  // Enclosed ideographs
    {0x20000, 0x3FFFD},  // Ideographs B and all later extensions
};

constexpr Block kWithoutSpaces[] = {
    {0x0E00, 0x0EFF},    // Thai, Lao
    {0x1000, 0x109F},    // Myanmar
    {0x1780, 0x17FF},    // Khmer
    {0x1950, 0x19DF},    // Tai Le, New Tai Lue
    {0x19E0, 0x19FF},    // Khmer symbols
    {0x1A20, 0x1AAF},    // Tai Tham
    {0xA9E0, 0xA9FF},    // Myanmar extended B
    {0xAA60, 0xAADF},    // Myanmar extended A, Tai Viet
    {0x116D0, 0x116FF},  // Myanmar extended C
};

constexpr Block kEmoji[] = {
    {0x00A9, 0x00A9},    // ©
    {0x00AE, 0x00AE},    // ®
    {0x200D, 0x200D},    // Zero-width joiner
    {0x203C, 0x203C},    // ‼
    {0x2049, 0x2049},    // ⁉
    {0x20E3, 0x20E3},    // Keycap, as in 1️⃣
    {0x2122, 0x2122},    // ™
    {0x2139, 0x2139},    // ℹ
    {0x2194, 0x21AA},    // Arrows
    {0x231A, 0x23FF},    // Watches, buttons of a media player
    {0x24C2, 0x24C2},    // Ⓜ
    {0x25AA, 0x27BF},    // Shapes, symbols, dingbats
    {0x2934, 0x2935},    // Arrows
    {0x2B05, 0x2B55},    // Arrows, stars
    {0x3030, 0x3030},    // 〰
    {0x303D, 0x303D},    // 〽
    {0x3297, 0x3299},    // ㊗ ㊙
    {0xFE0F, 0xFE0F},    // Variation selector 16: emoji presentation
    {0x1F000, 0x1FAFF},  // Emoji, flag letters, skin tones
    {0xE0020, 0xE007F},  // Tag characters of regional flags
};

}  // namespace

bool is_joining_script(char32_t code_point) { return is_in(kJoining, code_point); }

bool is_cjk(char32_t code_point) { return is_in(kCjk, code_point); }

bool needs_dictionary_breaks(char32_t code_point) { return is_in(kWithoutSpaces, code_point); }

bool is_emoji_like(char32_t code_point) { return is_in(kEmoji, code_point); }

}  // namespace attest
