// What the first words of a block tell of the rest: enough to guess its height
// without reading it.
#pragma once

#include <cstddef>
#include <string_view>

#include "layout/page_style.h"

namespace attest {

struct TextSample {
  float ems_per_byte = 0.5f;  // On average.
  bool tall_script =
      false;  // Mostly Arabic, Devanagari, Thai ...: letters with much above and below.
};

TextSample sample_of(std::string_view text);

// How many lines a block probably has in a column of `width` device pixels; at least one.
std::size_t guess_lines(const Block& block, std::string_view text, const TextSample& sample,
                        const BlockLook& look, float width);

// The direction of a block by its first letter. Where it has none, and for all rows of a table, the
// direction of the article's language.
Direction direction_of(const Block& block, std::string_view text, std::string_view language);

}  // namespace attest
