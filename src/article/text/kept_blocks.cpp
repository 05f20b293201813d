#include "article/text/kept_blocks.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace attest {

KeptBlocks keep_blocks(const Article& article, const std::vector<bool>& kept) {
  KeptBlocks result;
  ArticleParts& parts = result.parts;
  parts.metadata = article.metadata();
  parts.extra = article.extra();
  for (std::size_t i = 0; i < article.blocks().size(); ++i) {
    if (!kept[i]) continue;
    Block block = article.blocks()[i];
    const ByteRange range = block.range;
    // A horizontal rule is an empty block and begins where the next block begins.
    const bool after_text = !parts.blocks.empty() && parts.blocks.back().kind != BlockKind::Rule;
    if (after_text) parts.text += '\n';
    const std::size_t start = parts.text.size();
    parts.text += article.slice(range);
    result.ranges.add(range.start.value, start, range.length());
    block.range = ByteRange(start, parts.text.size());
    parts.blocks.push_back(std::move(block));
  }
  while (!parts.blocks.empty() && parts.blocks.back().kind == BlockKind::Rule) {
    parts.blocks.pop_back();
    if (!parts.text.empty() && parts.text.back() == '\n') parts.text.pop_back();
  }
  for (Span span : article.spans()) {
    span.range = result.ranges.changed(span.range);
    if (!span.range.empty()) parts.spans.push_back(std::move(span));
  }
  return result;
}

std::vector<bool> blocks_also_in(const Article& whole, const Article& part) {
  std::unordered_set<std::string_view> texts;
  for (const Block& block : part.blocks()) texts.insert(part.slice(block.range));
  std::vector<bool> found;
  found.reserve(whole.blocks().size());
  for (const Block& block : whole.blocks()) {
    found.push_back(texts.contains(whole.slice(block.range)));
  }
  return found;
}

}  // namespace attest
