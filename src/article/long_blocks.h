// Paragraphs as long as a book, divided so that a page can show them.
//
// Some files hold a whole archive in one line. Neither a reader nor a browser's
// text layout can do anything with a block of megabytes; in pieces of a few pages
// every part of it is laid out, found and marked as fast as any other.
#pragma once

#include <cstddef>

#include "article/article.h"

namespace attest {

// The longest block that stays whole, in bytes: about 5,000 words.
inline constexpr std::size_t kLongestBlock = 32u << 10;

// The most links, words in other letters and the like of a block that stays whole. Each is elements
// of the page: with thousands of them in one block a browser is held up for a tenth of a second and
// more.
inline constexpr std::size_t kMostSpansOfABlock = 250;

// Divides blocks with more at a space, which becomes the newline between the pieces; where no space
// is near, between two graphemes. Spans are divided with them. Returns how many blocks were
// divided.
std::size_t divide_long_blocks(ArticleParts& parts);

}  // namespace attest
