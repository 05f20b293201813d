// Makes a new article from some blocks of an article, so that the reader can keep only a part of a
// web page.
#pragma once

#include <vector>

#include "article/model/article.h"
#include "article/text/broken_lines.h"

namespace attest {

struct KeptBlocks {
  ArticleParts parts;    // The kept blocks, with the metadata and unknown fields of the article.
  ChangedRanges ranges;  // Maps ranges of the whole article to ranges of `parts.text`, and back.
};

// Keeps each block whose element of `kept` is true. `kept` must have an element for each block of
// the article. A horizontal rule without a kept block after it is left out.
KeptBlocks keep_blocks(const Article& article, const std::vector<bool>& kept);

// Returns for each block of `whole` whether `part` has a block with the same text.
std::vector<bool> blocks_also_in(const Article& whole, const Article& part);

}  // namespace attest
