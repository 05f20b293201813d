// The little about scripts that laying out and measuring a word must know.
//
// Coarse on purpose: whole blocks of the Unicode Standard. A letter of a script
// that is in no one's newspaper may fall on the cautious side.
#pragma once

namespace attest {

// Letters that change their shape beside each other (Arabic, Syriac, N'Ko,
// Mongolian ...), so that a word must not be measured letter by letter.
bool is_joining_script(char32_t code_point);

// Han, kana, Hangul, Bopomofo, Yi and their punctuation: wide, and a line may end
// beside nearly each of them.
bool is_cjk(char32_t code_point);

// Thai, Lao, Khmer, Myanmar and Tai scripts: words without spaces between them.
bool needs_dictionary_breaks(char32_t code_point);

// Characters that browsers draw, or may draw, as coloured pictures, and those that
// glue such pictures together. Digits, # and * are not among them.
bool is_emoji_like(char32_t code_point);

}  // namespace attest
