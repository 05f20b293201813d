// Script properties that layout and measuring need.
//
// Each block of the Unicode Standard is classified as a whole, which is coarse but sufficient. For
// example, the Thaana block counts as joining, although Thaana letters do not join.
#pragma once

namespace attest {

// Letters whose shape depends on their neighbours (Arabic, Syriac, N'Ko, Mongolian ...). Words in
// these scripts must not be measured letter by letter.
bool is_joining_script(char32_t code_point);

// Han, kana, Hangul, Bopomofo, Yi and their punctuation. These characters are wide, and a line may
// end beside nearly all of them.
bool is_cjk(char32_t code_point);

// Thai, Lao, Khmer, Myanmar and Tai scripts, which have no spaces between words.
bool needs_dictionary_breaks(char32_t code_point);

// Characters that browsers may draw as colour emoji, and the characters that join emoji. Digits, #
// and * are excluded.
bool is_emoji_like(char32_t code_point);

}  // namespace attest
