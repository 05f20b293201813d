#include "article/text/long_blocks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/segmentation.h"

namespace attest {
namespace {

// A space is searched for in the last kSearchedForSpace bytes before the limit of a block.
constexpr std::size_t kSearchedForSpace = 2u << 10;

// A cut: the end of one block and the start of the next, as byte offsets of the old text. The two
// offsets are equal if a newline is inserted, and differ by one if a newline replaces a space.
struct Cut {
  std::size_t end, next;
};

Cut cut_before(std::string_view text, std::size_t start, std::size_t longest) {
  // The search for a space is bounded. Otherwise, in a text without spaces, each search would go
  // back to `start`.
  const std::size_t from = std::max(start, longest - std::min(longest, kSearchedForSpace - 1));
  const std::size_t space = text.substr(from, longest + 1 - from).rfind(' ');
  if (space != std::string_view::npos && from + space > start) {
    return {from + space, from + space + 1};
  }
  const std::size_t boundary = floor_to_grapheme(text, ByteOffset(longest)).value;
  return {boundary, boundary};
}

// Returns the highest offset at which a piece that begins at `start` may end.
std::size_t limit_of(const std::vector<Span>& spans, std::size_t start, std::size_t block_end) {
  const auto first = std::lower_bound(
      spans.begin(), spans.end(), start,
      [](const Span& span, std::size_t at) { return span.range.start.value < at; });
  std::size_t limit = std::min(block_end, start + kLongestBlock);
  if (static_cast<std::size_t>(spans.end() - first) > kMostSpansOfABlock) {
    const std::size_t next = first[kMostSpansOfABlock].range.start.value;
    if (next > start) limit = std::min(limit, next);
  }
  return limit;
}

std::vector<Cut> cuts_in(const ArticleParts& parts, ByteRange block) {
  const std::string& text = parts.text;
  std::vector<Cut> cuts;
  std::size_t start = block.start.value;
  for (std::size_t limit;
       (limit = limit_of(parts.spans, start, block.end.value)) < block.end.value;) {
    const Cut cut = cut_before(text, start, limit);
    // No cut is possible: the rest of the block is a single very long grapheme cluster.
    if (cut.end <= start || cut.next >= block.end.value) break;
    cuts.push_back(cut);
    start = cut.next;
  }
  return cuts;
}

// Maps offsets of the old text to offsets of the new text. Each inserted newline shifts the text
// after it by one byte.
class Shift {
 public:
  explicit Shift(const std::vector<Cut>& cuts) {
    for (const Cut& cut : cuts) {
      if (cut.end == cut.next) put_in_.push_back(cut.end);
    }
  }
  ByteOffset start(ByteOffset at) const { return moved(at, at.value + 1); }
  ByteOffset end(ByteOffset at) const { return moved(at, at.value); }

 private:
  ByteOffset moved(ByteOffset at, std::size_t before) const {
    const auto count = std::lower_bound(put_in_.begin(), put_in_.end(), before) - put_in_.begin();
    return ByteOffset(at.value + static_cast<std::size_t>(count));
  }
  std::vector<std::size_t> put_in_;
};

// Divides a range at the cuts and calls `each` with each piece, in offsets of the old text.
template <class Each>
void for_pieces(ByteRange range, const std::vector<Cut>& cuts, Each each) {
  auto cut = std::lower_bound(cuts.begin(), cuts.end(), range.start.value,
                              [](const Cut& c, std::size_t at) { return c.next <= at; });
  ByteOffset start = range.start;
  for (; cut != cuts.end() && cut->end < range.end.value; ++cut) {
    each(ByteRange(start, std::max(start, ByteOffset(cut->end))));
    start = std::max(start, ByteOffset(cut->next));
  }
  each(ByteRange(start, range.end));
}

}  // namespace

std::size_t divide_long_blocks(ArticleParts& parts) {
  std::vector<Cut> cuts;
  std::size_t divided = 0;
  for (const Block& block : parts.blocks) {
    const std::vector<Cut> of_block = cuts_in(parts, block.range);
    if (!of_block.empty()) ++divided;
    cuts.insert(cuts.end(), of_block.begin(), of_block.end());
  }
  if (cuts.empty()) return 0;

  const Shift shift(cuts);
  std::vector<Block> blocks;
  for (Block& block : parts.blocks) {
    bool first = true;
    for_pieces(block.range, cuts, [&](ByteRange piece) {
      Block part = block;
      if (!std::exchange(first, false)) part.marker.clear();
      part.range = {shift.start(piece.start), shift.end(piece.end)};
      if (block.range.empty()) part.range.end = part.range.start;
      blocks.push_back(std::move(part));
    });
  }
  std::vector<Span> spans;
  for (const Span& span : parts.spans) {
    for_pieces(span.range, cuts, [&](ByteRange piece) {
      if (piece.empty()) return;
      Span part = span;
      part.range = {shift.start(piece.start), shift.end(piece.end)};
      spans.push_back(std::move(part));
    });
  }
  std::stable_sort(spans.begin(), spans.end(),
                   [](const Span& a, const Span& b) { return a.range.start < b.range.start; });

  std::string text;
  text.reserve(parts.text.size() + cuts.size());
  std::size_t from = 0;
  for (const Cut& cut : cuts) {
    text.append(parts.text, from, cut.end - from).push_back('\n');
    from = cut.next;
  }
  text.append(parts.text, from);
  parts.text = std::move(text);
  parts.blocks = std::move(blocks);
  parts.spans = std::move(spans);
  return divided;
}

}  // namespace attest
