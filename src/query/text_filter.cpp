#include "query/text_filter.h"

#include <algorithm>

#include "anchoring/occurrences.h"
#include "annotation/fields.h"

namespace attest {
namespace {

// The byte offsets of the first and the last letter of an occurrence in the article.
struct Place {
  std::size_t start, last;
};

std::vector<Place> places_of(const std::string& word, const SearchText& article) {
  std::vector<Place> places;
  const std::string& text = article.folded();
  Occurrences(word).in(text, 0, text.size(), [&](std::size_t at) {
    places.push_back({article.source_of(at), article.source_of(at + word.size() - 1)});
  });
  return places;
}

// Returns, for each mark number, whether a passage of the mark contains one of the places. The
// places must be sorted.
std::vector<bool> marks_around(const std::vector<Place>& places, const Notebook& notebook) {
  std::vector<bool> marks(notebook.marks().end().number());
  auto place = places.begin();
  for (const PlacedPassage& passage : notebook.passages()) {
    while (place != places.end() && place->start < passage.range.start.value) ++place;
    // It is enough to check the first occurrence that starts in the passage. If it ends beyond the
    // passage, all later occurrences do too, because all have the same folded length.
    if (place == places.end()) break;
    if (place->last < passage.range.end.value) marks[passage.mark] = true;
  }
  return marks;
}

}  // namespace

TextFilter::TextFilter(std::string_view wanted, const SearchText& article,
                       const Notebook& notebook) {
  const std::string folded = fold_for_search(wanted);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words_.push_back({folded.substr(at, end - at), {}});
    at = end + 1;
  }
  for (Word& word : words_) {
    word.in_passages = marks_around(places_of(word.folded, article), notebook);
  }
}

bool TextFilter::admits(const Mark& mark, std::uint32_t number) {
  bool collected = false;
  return std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (word.in_passages[number]) return true;
    if (!collected) collect_own_text(mark);
    collected = true;
    return own_text_.find(word.folded) != std::string::npos;
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
