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

// Divides longer blocks at a space, which becomes the newline between the pieces; where no space is
// near, between two graphemes. Spans are divided with them. Returns how many blocks were divided.
std::size_t divide_long_blocks(ArticleParts& parts);

}  // namespace attest
