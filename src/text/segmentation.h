// Letters, words and sentences as people see them (Unicode Standard Annex 29).
//
// A grapheme is what the arrow keys step over, such as é, क्ष or a whole flag. A word
// is what a double click takes, a sentence what a triple click takes.
//
// All functions take any text and any place in it; a place beyond the end means
// the end. They look only at the neighbourhood of that place, so that they cost
// the same in a telegram and in a book printed as a single line. No word and no
// sentence goes across the end of a line. Beyond a few thousand bytes without
// any safe place to start from (a page of flags, a line of combining marks), the
// answer may be a boundary of a code point that the rules would not have drawn.
//
// Sentences take the language of a text, if it is told: then "Dr." and the like do not
// end them (text/abbreviations.h). Two more things are not in the annex. Thai, Lao, Khmer and
// Burmese are written without spaces; without a dictionary each stretch of them counts as one word.
// And in “Why?” she asked. the question does not end the sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

// The boundary after, or before, `at`, whether or not `at` is a boundary itself.
// At the end, or the beginning, of the text: that end.
ByteOffset next_grapheme(std::string_view text, ByteOffset at);
ByteOffset previous_grapheme(std::string_view text, ByteOffset at);

bool is_grapheme_boundary(std::string_view text, ByteOffset at);

// The nearest boundary at or before `at`, at or after `at`.
ByteOffset floor_to_grapheme(std::string_view text, ByteOffset at);
ByteOffset ceil_to_grapheme(std::string_view text, ByteOffset at);

// Where each grapheme of `text` begins, and last the text's length: one number
// more than there are graphemes. Replaces what `out` held. For a word or a line.
void grapheme_boundaries(std::string_view text, std::vector<std::uint32_t>& out);

// The word that a double click at `at` takes. On the border between a word and
// something else it is the word; between two words it is the one that follows.
// Spaces and punctuation marks are segments too. Empty only in an empty text.
ByteRange word_at(std::string_view text, ByteOffset at);

// Where the caret goes by words: to the end of the word at or after `at`, to the
// beginning of the word at or before it. Spaces and punctuation are passed over.
ByteOffset next_word(std::string_view text, ByteOffset at);
ByteOffset previous_word(std::string_view text, ByteOffset at);

// For sentences by the annex alone.
inline constexpr std::string_view kNoLanguageRules = "*";

// The sentence that `at` lies in, without the space that follows it. Between two
// sentences: the one that has just ended; at its very first byte: the one begun.
ByteRange sentence_at(std::string_view text, ByteOffset at,
                      std::string_view language = kNoLanguageRules);

// The beginning of the next sentence after `at` (or the end of the text); the
// beginning of the sentence that starts before `at` (or 0).
ByteOffset next_sentence(std::string_view text, ByteOffset at,
                         std::string_view language = kNoLanguageRules);
ByteOffset previous_sentence(std::string_view text, ByteOffset at,
                             std::string_view language = kNoLanguageRules);

}  // namespace attest
