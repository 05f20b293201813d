// Graphemes, words and sentences (Unicode Standard Annex 29).
//
// The arrow keys move by graphemes, such as é, क्ष or a whole flag. A double click selects a word,
// a triple click a sentence.
//
// All functions accept any text and any offset. An offset beyond the end counts as the end. A
// function examines only the text near the offset, so its cost does not depend on the length of the
// text. Words and sentences never cross the end of a line. In a sequence of flags or combining
// marks longer than a few thousand bytes, a result may be a code point boundary at which the rules
// have no boundary (see text/boundaries.h).
//
// There are three differences from the annex:
//   (1) Sentence functions accept the language of the text, so that abbreviations such as "Dr." do
//       not end a sentence (text/abbreviations.h).
//   (2) Thai, Lao, Khmer and Burmese are written without spaces, so without a dictionary each
//       sequence of their letters counts as one word.
//   (3) A quoted question does not end the sentence around it, as in: “Why?” she asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

// next_grapheme() returns the first boundary after `at`, or the end of the text.
// previous_grapheme() returns the last boundary before `at`, or the start of the text.
ByteOffset next_grapheme(std::string_view text, ByteOffset at);
ByteOffset previous_grapheme(std::string_view text, ByteOffset at);

bool is_grapheme_boundary(std::string_view text, ByteOffset at);

// floor_to_grapheme() returns the nearest boundary at or before `at`. ceil_to_grapheme() returns
// the nearest boundary at or after `at`.
ByteOffset floor_to_grapheme(std::string_view text, ByteOffset at);
ByteOffset ceil_to_grapheme(std::string_view text, ByteOffset at);

// Replaces the contents of `out` with the start of each grapheme, followed by the length of the
// text. Intended for a word or a line.
void grapheme_boundaries(std::string_view text, std::vector<std::uint32_t>& out);

// The word that a double click at `at` selects. At the boundary of a word and other text, returns
// the word. At the boundary of two words, returns the second word. If there is no word at `at`,
// returns the spaces or the punctuation mark there. The range is empty only if the text is empty.
ByteRange word_at(std::string_view text, ByteOffset at);

// Caret movement by words. next_word() returns the end of the word at or after `at`.
// previous_word() returns the start of the word at or before `at`. Both functions skip spaces
// and punctuation.
ByteOffset next_word(std::string_view text, ByteOffset at);
ByteOffset previous_word(std::string_view text, ByteOffset at);

// A value for `language` that selects the rules of UAX 29 without any abbreviations.
inline constexpr std::string_view kNoLanguageRules = "*";

// Returns at most `most` bytes of a text, followed by "…" if the text is longer. The text is cut at
// the last space in the second half of these bytes. If there is no space, it is cut at a grapheme
// boundary, as in Chinese. Line breaks and tabs become spaces.
std::string on_one_line(std::string_view text, std::size_t most);

// Returns `found` with at most `before` bytes in front of it and at most `after` bytes behind it.
// The result has no half word at its ends, except that a word of more than kLongestCutWord bytes is
// cut at a grapheme boundary. If `found` begins or ends inside a word, the rest of that word
// belongs to the result even if it is longer than `before` or `after`. White space at the ends is
// left out.
inline constexpr std::size_t kLongestCutWord = 64;
ByteRange with_words_around(std::string_view text, ByteRange found, std::size_t before,
                            std::size_t after);

// The sentence at `at`, without the space after it. In the space between two sentences, returns the
// sentence before the space. At the first byte of a sentence, returns that sentence.
ByteRange sentence_at(std::string_view text, ByteOffset at,
                      std::string_view language = kNoLanguageRules);

// next_sentence() returns the start of the next sentence after `at`, or the end of the text.
// previous_sentence() returns the start of the last sentence that begins before `at`, or 0.
ByteOffset next_sentence(std::string_view text, ByteOffset at,
                         std::string_view language = kNoLanguageRules);
ByteOffset previous_sentence(std::string_view text, ByteOffset at,
                             std::string_view language = kNoLanguageRules);

}  // namespace attest
