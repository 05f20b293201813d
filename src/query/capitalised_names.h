// Finds the words in a range of the text, and the names among these words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

struct TextWord {
  ByteRange range;
  bool capitalised = false;
  bool opens = false;  // True for the first word of a block, a sentence or a quotation.
};

// Returns the words in `part`, in order. A word includes inner apostrophes and hyphens.
std::vector<TextWord> words_in(std::string_view text, ByteRange part);

// Returns the names among consecutive words, in order. speaker_candidates.h says which words form a
// name.
std::vector<ByteRange> names_among(std::string_view text, const std::vector<TextWord>& words);

}  // namespace attest
