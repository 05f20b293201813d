#include "session/speaker_search.h"

#include <algorithm>

#include "annotation/fields.h"
#include "text/folding.h"
#include "text/segmentation.h"

namespace attest {
namespace {

constexpr std::uint64_t kOverlaps = ~std::uint64_t{0};

bool is_whole_words(std::string_view text, ByteRange range) {
  const ByteOffset last = previous_grapheme(text, range.end);
  return word_at(text, range.start).start >= range.start && word_at(text, last).end <= range.end &&
         is_grapheme_boundary(text, range.end);
}

// Finds the occurrence of a name that is nearest to the mark. Ignores an occurrence that is only a
// part of a word.
class Nearest {
 public:
  Nearest(std::string_view text, ByteRange mark) : text_(text), mark_(mark) {}

  void consider(ByteRange occurrence) {
    if (best_ && remoteness(mark_, occurrence) >= remoteness(mark_, *best_)) return;
    if (is_whole_words(text_, occurrence)) best_ = occurrence;
  }
  const std::optional<ByteRange>& best() const { return best_; }

 private:
  std::string_view text_;
  ByteRange mark_;
  std::optional<ByteRange> best_;
};

}  // namespace

std::uint64_t remoteness(ByteRange mark, ByteRange mention) {
  if (mention.end <= mark.start) return 2 * std::uint64_t{mark.start.value - mention.end.value};
  if (mention.start >= mark.end) return 2 * std::uint64_t{mention.start.value - mark.end.value} + 1;
  return kOverlaps;
}

std::vector<const Mark*> mentions_of(const Notebook& notebook, std::string_view entity,
                                     std::string_view name, std::string_view text) {
  const std::string folded = fold_for_search(name);
  std::vector<const Mark*> mentions;
  for (const Mark& mark : notebook.marks()) {
    if (!has_field(mark.kind, &Mark::entity) || extent_of(mark).empty()) continue;
    const bool mentions_it = mark.entity.empty()
                                 ? fold_for_search(marked_text(mark, text)) == folded
                                 : mark.entity == entity;
    if (mentions_it) mentions.push_back(&mark);
  }
  return mentions;
}

const Mark& nearest_of(const std::vector<const Mark*>& mentions, ByteRange mark) {
  return **std::min_element(mentions.begin(), mentions.end(), [&](const Mark* a, const Mark* b) {
    return remoteness(mark, extent_of(*a)) < remoteness(mark, extent_of(*b));
  });
}

std::optional<ByteRange> nearest_occurrence(std::string_view text, std::string_view name,
                                            ByteRange mark) {
  if (name.empty()) return std::nullopt;
  Nearest nearest(text, mark);
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    nearest.consider(ByteRange(at, at + name.size()));
  }
  if (nearest.best()) return nearest.best();

  const SearchText search(text);
  const std::string folded = fold_for_search(name);
  if (folded.empty()) return std::nullopt;
  const std::string& all = search.folded();
  for (std::size_t at = all.find(folded); at != std::string::npos; at = all.find(folded, at + 1)) {
    const ByteOffset last(search.source_of(at + folded.size() - 1));
    nearest.consider(
        {floor_to_grapheme(text, ByteOffset(search.source_of(at))), next_grapheme(text, last)});
  }
  return nearest.best();
}

}  // namespace attest
