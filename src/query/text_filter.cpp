#include "query/text_filter.h"

#include <algorithm>

#include "anchoring/occurrences.h"
#include "annotation/fields.h"

namespace attest {

TextFilter::TextFilter(std::string_view wanted, const SearchText& article) {
  const std::string folded = fold_for_search(wanted);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words_.push_back({folded.substr(at, end - at), {}});
    at = end + 1;
  }
  for (Word& word : words_) {
    const std::string& text = article.folded();
    Occurrences(word.folded).in(text, 0, text.size(), [&](std::size_t at) {
      const std::size_t last = at + word.folded.size() - 1;
      word.places.push_back({static_cast<std::uint32_t>(article.source_of(at)),
                             static_cast<std::uint32_t>(article.source_of(last))});
    });
  }
}

bool TextFilter::admits(const Mark& mark) {
  bool collected = false;
  return std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (is_marked(word, mark)) return true;
    if (!collected) collect_own_text(mark);
    collected = true;
    return own_text_.find(word.folded) != std::string::npos;
  });
}

bool TextFilter::is_marked(const Word& word, const Mark& mark) const {
  return std::any_of(mark.passages.begin(), mark.passages.end(), [&](const Passage& passage) {
    // It is enough to check the first occurrence that starts in the passage. If it ends beyond the
    // passage, all later occurrences do too, because all have the same folded length.
    const auto place =
        std::lower_bound(word.places.begin(), word.places.end(), passage.range.start.value,
                         [](const Place& one, std::uint32_t start) { return one.start < start; });
    return place != word.places.end() && place->last < passage.range.end.value;
  });
}

// Collects the texts of the mark that the article does not contain: the note, the statement, the
// tags, and the passages that were not found. The texts are one per line, without case and accents.
void TextFilter::collect_own_text(const Mark& mark) {
  own_text_.clear();
  const auto add = [this](std::string_view text) {
    if (text.empty()) return;
    fold_for_search(text, part_);
    own_text_.append(part_).push_back('\n');
  };
  add(mark.note);
  if (has_field(mark.kind, &Mark::statement)) add(mark.statement);
  for (const std::string& tag : mark.tags) add(tag);
  for (const Passage& passage : mark.passages) {
    if (!passage.placed()) add(passage.lost->exact);
  }
}

}  // namespace attest
