// Random paragraphs of difficult text: all scripts mixed, with spaces, tabs and line breaks at
// awkward positions. The same seed gives the same text on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paragraph_layout.h"
#include "text/segmentation.h"

namespace attest::testing {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  // Returns a random number below `limit`.
  std::uint32_t number(std::uint32_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % limit;
  }

  std::string paragraph(std::uint32_t words) {
    std::string text;
    for (std::uint32_t i = 0; i < words; ++i) {
      add_word(text);
      add_gap(text);
    }
    return text;
  }

  // Returns random fonts that change between graphemes, never inside one.
  std::vector<FontRange> fonts(std::string_view text) {
    std::vector<FontRange> fonts;
    std::uint32_t at = 0;
    while (at < text.size()) {
      const auto length = 1 + number(60);
      const auto end = ceil_to_grapheme(text, ByteOffset(at + length)).value;
      Font font;
      font.size = static_cast<float>(10 + number(3) * 5);
      font.weight = number(2) == 0 ? 400 : 700;
      fonts.push_back({ByteRange(at, end), font});
      at = end;
    }
    if (fonts.empty()) fonts.push_back({ByteRange(), Font{}});
    return fonts;
  }

 private:
  template <std::size_t kCount>
  std::string_view one_of(const char* const (&choices)[kCount]) {
    return choices[number(kCount)];
  }

  void add_word(std::string& text) {
    static constexpr const char* kLatin[] = {"a", "é", "e\u0301", "B", "o", "ß", "z"};
    static constexpr const char* kArabic[] = {"ب", "ا", "ل", "م", "َ", "ة", "لا", "٣"};
    static constexpr const char* kHebrew[] = {"ש", "ל", "ו", "ם", "ָ"};
    static constexpr const char* kHan[] = {"新", "聞", "、", "を", "読", "「", "」", "한"};
    static constexpr const char* kThai[] = {"ก", "ข", "ี", "่", "น", "เ"};
    static constexpr const char* kIndic[] = {"क", "्", "ष", "ि", "த"};
    static constexpr const char* kEmoji[] = {"🗑", "👩‍👩‍👧", "🇺🇦", "👍🏽",
                                             "1️⃣"};
    static constexpr const char* kMarks[] = {"(", ")", "“", "”", "-", "—", "/", ".", ",", "7", "%"};
    static constexpr const char* kUnseen[] = {"\u00AD", "\u200B", "\u200F", "\u2068",
                                              "\u2069", "\u2060", "\u0301", "\u0600"};
    const std::uint32_t script = number(10);
    const std::uint32_t letters = number(40) == 0 ? 80 + number(200) : 1 + number(9);
    for (std::uint32_t i = 0; i < letters; ++i) {
      switch (number(12) == 0 ? 7 + number(2) : script) {
        case 1:
          text += one_of(kArabic);
          break;
        case 2:
          text += one_of(kHebrew);
          break;
        case 3:
          text += one_of(kHan);
          break;
        case 4:
          text += one_of(kThai);
          break;
        case 5:
          text += one_of(kIndic);
          break;
        case 6:
          text += one_of(kEmoji);
          break;
        case 7:
          text += one_of(kMarks);
          break;
        case 8:
          text += one_of(kUnseen);
          break;
        default:
          text += one_of(kLatin);
          break;
      }
    }
  }

  void add_gap(std::string& text) {
    static constexpr const char* kGaps[] = {" ", " ",  " ",      " ",      " ",      "",
                                            "",  "  ", "\u00A0", "\u3000", "\u2028", "\t"};
    text += one_of(kGaps);
  }

  std::uint32_t state_;
};

}  // namespace attest::testing
