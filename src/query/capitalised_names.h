// Finds the words of a part of the text, and the names among them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"

namespace attest {

struct TextWord {
  ByteRange range;
  bool capitalised = false;
  bool opens = false;  // The first word of a block, a sentence or a quotation.
};

// The words in `part`, in order. A word includes inner apostrophes and hyphens.
std::vector<TextWord> words_in(std::string_view text, ByteRange part);

// The names among consecutive words, in order. speaker_candidates.h defines what a name is.
std::vector<ByteRange> names_among(std::string_view text, const std::vector<TextWord>& words);

}  // namespace attest
