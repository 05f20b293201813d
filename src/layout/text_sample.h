// Estimates the properties of a block's text from its first bytes. The height of the block can then
// be estimated without reading the whole text.
#pragma once

#include <cstddef>
#include <string_view>

#include "layout/page_style.h"

namespace attest {

struct TextSample {
  float ems_per_byte = 0.5f;  // The average width of a byte, in em.
  bool tall_script = false;   // Whether most letters are tall, as in Arabic or Thai.
};

TextSample sample_of(std::string_view text);

// Estimates the number of lines of a block in a column of `width` device pixels. Returns at least
// 1.
std::size_t guess_lines(const Block& block, std::string_view text, const TextSample& sample,
                        const BlockLook& look, float width);

// Returns the direction of the block's first letter. There is one exception: in an article whose
// language is written from right to left, every table row and every block without letters is right
// to left.
Direction direction_of(const Block& block, std::string_view text, std::string_view language);

}  // namespace attest
