// Divides extremely long paragraphs so that a page can show them.
//
// Some files contain a whole archive in one line. Neither a reader nor a browser's text layout can
// handle a block of several megabytes. Pieces of a few pages are laid out, searched and marked as
// fast as any other text.
#pragma once

#include <cstddef>

#include "article/model/article.h"

namespace attest {

// The maximum length of a block in bytes: about 5,000 words.
inline constexpr std::size_t kLongestBlock = 32u << 10;

// The maximum number of spans of a block, such as links and emphasis. Each span needs elements in
// the page. Thousands of spans in one block would stop a browser for more than a tenth of a second.
inline constexpr std::size_t kMostSpansOfABlock = 250;

// Divides blocks that exceed kLongestBlock or kMostSpansOfABlock. A cut replaces a space with a
// newline. If no space is nearby, a cut inserts a newline between two grapheme clusters. Spans are
// divided too. Returns the number of divided blocks.
std::size_t divide_long_blocks(ArticleParts& parts);

}  // namespace attest
