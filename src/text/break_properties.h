// The properties of a code point that the rules of UAX 29 use.
//
// The property names are taken from the Unicode Character Database, without underscores:
// Grapheme_Cluster_Break, Word_Break, Sentence_Break, Indic_Conjunct_Break and
// Extended_Pictographic.
#pragma once

#include <cstdint>

namespace attest {

// clang-format off
enum class GraphemeBreak : std::uint8_t {
  Other, CR, LF, Control, Extend, ZWJ, RegionalIndicator, Prepend, SpacingMark,
  L, V, T, LV, LVT,
};

enum class WordBreak : std::uint8_t {
  Other, CR, LF, Newline, Extend, ZWJ, Format, RegionalIndicator, Katakana, HebrewLetter,
  ALetter, SingleQuote, DoubleQuote, MidNumLet, MidLetter, MidNum, Numeric, ExtendNumLet,
  WSegSpace,
};

enum class SentenceBreak : std::uint8_t {
  Other, CR, LF, Sep, Extend, Format, Sp, Lower, Upper, OLetter, Numeric, ATerm, SContinue,
  STerm, Close,
};

enum class ConjunctBreak : std::uint8_t { None, Consonant, Extend, Linker };
// clang-format on

struct BreakProperties {
  GraphemeBreak grapheme = GraphemeBreak::Other;
  WordBreak word = WordBreak::Other;
  SentenceBreak sentence = SentenceBreak::Other;
  ConjunctBreak conjunct = ConjunctBreak::None;
  bool pictographic = false;
};

// A number above U+10FFFF has the properties of an unassigned code point.
BreakProperties break_properties(char32_t code_point);

// Whether the code point is part of a word: a letter, a syllable or a digit.
bool is_of_a_word(const BreakProperties& properties);

}  // namespace attest
