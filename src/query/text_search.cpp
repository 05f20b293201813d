#include "query/text_search.h"

#include <algorithm>
#include <utility>

#include "anchoring/occurrences.h"
#include "annotation/fields.h"
#include "text/break_properties.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kPartBytes = 32'768;
constexpr std::size_t kMarksAtOnce = 64;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Extends a range of code points to whole graphemes. Most ranges need no slow search for grapheme
// boundaries, because they begin and end with an ASCII character and the next character is ASCII
// too.
ByteRange whole_graphemes(std::string_view text, std::size_t start, std::size_t last) {
  const bool plain = is_ascii(text[start]) && is_ascii(text[last]) &&
                     (last + 1 == text.size() || is_ascii(text[last + 1]));
  if (plain) return {start, last + 1};
  return {floor_to_grapheme(text, ByteOffset(start)), next_grapheme(text, ByteOffset(last))};
}

template <class Visit>
void for_each_note_of(const Notebook& notebook, std::uint32_t number, const Visit& visit) {
  const Mark& mark = notebook.mark_numbered(number);
  visit(NoteHit{number, NoteField::Note}, mark.note);
  if (has_field(mark.kind, &Mark::statement)) {
    visit(NoteHit{number, NoteField::Statement}, mark.statement);
  }
  for (const std::string& tag : mark.tags) visit(NoteHit{number, NoteField::Tag}, tag);
}

bool is_whole_words(std::string_view text, ByteRange hit) {
  return word_at(text, hit.start).start >= hit.start &&
         word_at(text, previous_grapheme(text, hit.end)).end <= hit.end;
}

// Returns the end of the part of the text that begins at `start`. The text is folded and searched
// part by part. Every part ends at the end of a block.
std::size_t part_end(std::string_view text, std::size_t start) {
  if (text.size() - start <= kPartBytes) return text.size();
  const std::size_t newline = text.find('\n', start + kPartBytes);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

}  // namespace

SearchedWords::SearchedWords(std::string_view words, const SearchOptions& options)
    : options_(options), folded_(fold_for_search(words)), signature_(signature(words)) {}

// Returns a text that differs for words with different case (if `match_case` is true) or different
// accents (if `match_accents` is true). The search itself ignores both, so each hit is compared by
// this text. Returns an empty string if both options are false.
std::string SearchedWords::signature(std::string_view words) const {
  std::string all;
  if (!options_.match_case && !options_.match_accents) return all;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t start = at;
    const char32_t sign = decode(words, at);
    const std::string_view letter = words.substr(start, at - start);
    const std::string folded = options_.match_accents ? fold(letter) : fold_for_search(letter);
    if (folded == " " && !all.empty() && all.back() == ' ') continue;
    all += folded;
    const bool upper = break_properties(sign).sentence == SentenceBreak::Upper;
    if (options_.match_case && upper) all += '\1';
  }
  return all;
}

bool SearchedWords::admits(std::string_view text, ByteRange hit) const {
  const std::string_view words = text.substr(hit.start.value, hit.length());
  if (words.find('\n') != std::string_view::npos) return false;
  if (!signature_.empty() && signature(words) != signature_) return false;
  return !options_.whole_word || is_whole_words(text, hit);
}

void SearchedWords::find(std::string_view text, const SearchText& part, std::size_t from,
                         std::vector<ByteRange>& hits) const {
  if (empty()) return;
  const std::string& folded = part.folded();
  Occurrences(folded_).in(folded, 0, folded.size(), [&](std::size_t at) {
    const std::size_t start = from + part.source_of(at);
    if (!hits.empty() && start < hits.back().end.value) return;
    const ByteRange hit =
        whole_graphemes(text, start, from + part.source_of(at + folded_.size() - 1));
    if (admits(text, hit)) hits.push_back(hit);
  });
}

bool SearchedWords::occurs_in(std::string_view text) const {
  if (text.empty()) return false;
  std::vector<ByteRange> hits;
  find(text, SearchText(text), 0, hits);
  return !hits.empty();
}

void for_each_note(const Notebook& notebook,
                   const std::function<void(NoteHit field, const std::string& text)>& visit) {
  for (std::size_t i = 0; i < notebook.mark_count(); ++i) {
    for_each_note_of(notebook, notebook.extents()[i].mark,
                     [&](NoteHit field, const std::string& text) {
                       if (!text.empty()) visit(field, text);
                     });
  }
}

std::vector<ByteRange> whole_hits(std::string_view text, const SearchOptions& options,
                                  const std::vector<ByteRange>& found) {
  std::vector<ByteRange> hits;
  for (const ByteRange& hit : found) {
    if (hit.empty()) continue;
    const ByteRange whole = whole_graphemes(text, hit.start.value, hit.end.value - 1);
    const bool overlaps = !hits.empty() && whole.start < hits.back().end;
    if (!overlaps && (!options.whole_word || is_whole_words(text, whole))) hits.push_back(whole);
  }
  return hits;
}

void TextSearch::begin(std::string_view words, const SearchOptions& options) {
  words_ = options.expression ? SearchedWords() : SearchedWords(words, options);
  searched_to_ = next_part_ = 0;
  hits_.clear();
  note_hits_.clear();
  notes_of_.reset();
  ++generation_;
}

void TextSearch::adopt(std::string_view text, const SearchOptions& options,
                       const std::vector<ByteRange>& hits, std::vector<NoteHit> note_hits) {
  hits_ = whole_hits(text, options, hits);
  note_hits_ = std::move(note_hits);
  ++generation_;
}

void TextSearch::restart_text(const Article& article) {
  article_id_ = article.id();
  text_size_ = article.text().size();
  parts_.clear();
  hits_.clear();
  searched_to_ = next_part_ = 0;
  ++generation_;
}

void TextSearch::restart_notes(const Notebook& notebook) {
  notes_of_ = notebook.generation();
  next_mark_ = 0;
  note_hits_.clear();
  ++generation_;
}

bool TextSearch::is_done(const Project& project) const {
  if (words_.empty()) return true;
  return article_id_ == project.article->id() && searched_to_ == text_size_ &&
         notes_of_ == project.notebook.generation() && next_mark_ == project.notebook.mark_count();
}

void TextSearch::step(const Project& project, const Deadline& deadline) {
  if (words_.empty()) return;
  if (article_id_ != project.article->id()) restart_text(*project.article);
  if (notes_of_ != project.notebook.generation()) restart_notes(project.notebook);
  while (!is_done(project)) {
    if (searched_to_ < text_size_) {
      search_part(project.article->text());
    } else {
      for (std::size_t i = 0; i < kMarksAtOnce; ++i) search_mark(project.notebook);
    }
    if (deadline.passed()) return;
  }
}

void TextSearch::search_part(std::string_view text) {
  const std::size_t end = part_end(text, searched_to_), before = hits_.size();
  if (next_part_ == parts_.size()) {
    parts_.push_back({searched_to_, SearchText(text.substr(searched_to_, end - searched_to_))});
  }
  words_.find(text, parts_[next_part_].text, parts_[next_part_].start, hits_);
  ++next_part_;
  searched_to_ = end;
  if (hits_.size() != before) ++generation_;
}

void TextSearch::search_mark(const Notebook& notebook) {
  if (next_mark_ >= notebook.mark_count()) return;
  const std::uint32_t mark = notebook.extents()[next_mark_++].mark;
  const std::size_t before = note_hits_.size();
  for_each_note_of(notebook, mark, [&](const NoteHit& field, const std::string& text) {
    // All tags of a mark together give at most one hit.
    const bool known = note_hits_.size() > before && note_hits_.back() == field;
    if (!known && words_.occurs_in(text)) note_hits_.push_back(field);
  });
  if (note_hits_.size() != before) ++generation_;
}

std::optional<std::size_t> TextSearch::hit_from(ByteOffset at) const {
  if (hits_.empty()) return std::nullopt;
  const auto first =
      std::lower_bound(hits_.begin(), hits_.end(), at,
                       [](ByteRange hit, ByteOffset wanted) { return hit.start < wanted; });
  return first == hits_.end() ? 0 : static_cast<std::size_t>(first - hits_.begin());
}

std::optional<std::size_t> TextSearch::hit_before(ByteOffset at) const {
  const std::optional<std::size_t> next = hit_from(at);
  if (!next) return std::nullopt;
  if (*next > 0 && hits_[*next].start >= at) return *next - 1;
  return hits_.size() - 1;
}

}  // namespace attest
