#include "session/movement.h"

#include <algorithm>

#include "text/segmentation.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

ByteOffset end_of(const Article& article) { return ByteOffset(article.text().size()); }

ByteRange block_around(const Article& article, ByteOffset at) {
  if (article.blocks().empty()) return ByteRange(ByteOffset(), end_of(article));
  return article.blocks()[article.block_at(at)].range;
}

ByteOffset next_block(const Article& article, ByteOffset from) {
  const auto& blocks = article.blocks();
  const auto next = std::partition_point(blocks.begin(), blocks.end(), [from](const Block& block) {
    return block.range.start <= from;
  });
  return next == blocks.end() ? end_of(article) : next->range.start;
}

ByteOffset previous_block(const Article& article, ByteOffset from) {
  const auto& blocks = article.blocks();
  const auto behind =
      std::partition_point(blocks.begin(), blocks.end(),
                           [from](const Block& block) { return block.range.start < from; });
  return behind == blocks.begin() ? ByteOffset() : std::prev(behind)->range.start;
}

ByteRange intersection(ByteRange a, ByteRange b) {
  const ByteOffset start = std::max(a.start, b.start);
  return {start, std::max(start, std::min(a.end, b.end))};
}

// For an offset in white space, word_before() and word_after() return the nearest word on each
// side.
ByteRange word_before(std::string_view text, ByteOffset at) {
  return word_at(text, previous_word(text, at));
}
ByteRange word_after(std::string_view text, ByteOffset at) {
  return word_at(text, previous_word(text, next_word(text, at)));
}

ByteRange nearest_word(std::string_view text, ByteRange block, ByteOffset at) {
  const ByteRange before = word_before(text, at), after = word_after(text, at);
  const bool is_before = block.contains(before) && before.end <= at;
  const bool is_after = block.contains(after) && at <= after.start;
  if (!is_before && !is_after) return {at, at};
  if (!is_before) return after;
  if (!is_after) return before;
  return at.value - before.end.value < after.start.value - at.value ? before : after;
}

ByteRange word_around(std::string_view text, ByteRange block, ByteOffset at) {
  const ByteRange word = intersection(word_at(text, at), block);
  if (!trimmed(text, word).empty()) return word;
  return nearest_word(text, block, at);
}

}  // namespace

ByteOffset moved(const Article& article, ByteOffset from, Movement by, int direction) {
  const std::string_view text = article.text();
  const std::string_view language = article.metadata().language;
  const bool forwards = direction > 0;
  switch (by) {
    case Movement::Grapheme:
      return forwards ? next_grapheme(text, from) : previous_grapheme(text, from);
    case Movement::Word:
      return forwards ? next_word(text, from) : previous_word(text, from);
    case Movement::Sentence:
      return forwards ? next_sentence(text, from, language)
                      : previous_sentence(text, from, language);
    case Movement::Block:
      return forwards ? next_block(article, from) : previous_block(article, from);
    case Movement::Article:
      return forwards ? end_of(article) : ByteOffset();
  }
  return from;
}

ByteRange unit_at(const Article& article, ByteOffset at, Movement unit) {
  const std::string_view text = article.text();
  at = std::min(at, end_of(article));
  const ByteRange block = block_around(article, at);
  switch (unit) {
    case Movement::Grapheme: {
      const ByteOffset start = floor_to_grapheme(text, at);
      return intersection({start, next_grapheme(text, start)}, block);
    }
    case Movement::Word:
      return word_around(text, block, at);
    case Movement::Sentence:
      return trimmed(text, intersection(sentence_at(text, at, article.metadata().language), block));
    case Movement::Block:
      return block;
    case Movement::Article:
      return {ByteOffset(), end_of(article)};
  }
  return {at, at};
}

}  // namespace attest
