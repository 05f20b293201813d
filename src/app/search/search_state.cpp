#include "app/search/search_state.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/offset_map.h"
#include "wording/sentences.h"

namespace attest {

void SearchState::open(ByteOffset from, float scroll) {
  if (open_) return;
  open_ = true;
  from_ = from;
  scroll_before_ = scroll;
  restart();
}

void SearchState::close() {
  open_ = false;
  words_.clear();
  restart();
}

void SearchState::set_words(std::string_view words) {
  if (words == words_) return;
  words_ = words;
  restart();
}

void SearchState::set_options(const SearchOptions& options) {
  if (options == options_) return;
  options_ = options;
  restart();
}

void SearchState::restart() {
  search_.begin(words_, options_);
  // The number of the last task is kept, so that the next task gets a new number. A late result of
  // the last task is then recognised as outdated.
  task_ = {.number = task_.number, .article = {}, .notes = {}, .texts = {}, .in_notes = {}};
  current_.reset();
  current_note_.reset();
  announced_ = words_.empty();
  moved_ = false;
  ++moves_;
}

bool SearchState::work(const Project& project, const Deadline& deadline) {
  if (article_id_ != project.article->id()) {
    article_id_ = project.article->id();
    // `from_` is an offset of the previous article, so the search begins at the start of the new
    // article.
    if (current_) from_ = ByteOffset(0);
    restart();
  }
  const std::uint64_t before = search_.generation();
  search_.step(project, deadline);
  const bool changed = search_.generation() != before;
  return choose_first_hit(project) || changed;
}

// A hit at or after `from_` immediately becomes the current hit. A hit before `from_` becomes the
// current hit only if the complete search finds no hit after `from_`.
bool SearchState::choose_first_hit(const Project& project) {
  const bool reached = search_.searched_to() > from_ || !has_work(project);
  if (current_ || current_note_ || !reached) return false;
  const std::optional<std::size_t> hit = search_.hit_from(from_);
  if (!hit || (search_.hits()[*hit].start < from_ && has_work(project))) return false;
  current_ = hit;
  moved_ = true;
  ++moves_;
  return true;
}

bool SearchState::needs_task(const Project& project) const {
  return options_.expression && !words_.empty() &&
         (task_.article != project.article->id() ||
          task_.notebook != project.notebook.generation());
}

bool SearchState::has_work(const Project& project) const {
  return open_ && (!search_.is_done(project) || needs_task(project));
}

std::optional<FindExpression> SearchState::take_expression(const Project& project) {
  if (!open_ || !needs_task(project)) return std::nullopt;
  const Notebook& notebook = project.notebook;
  task_ = {.number = task_.number + 1,
           .article = project.article->id(),
           .notebook = notebook.generation(),
           .running = true,
           .notes = {},
           .texts = {},
           .in_notes = {}};
  FindExpression task{task_.number, words_, options_.match_case, {}};
  for_each_note(notebook, [&](NoteHit field, const std::string& text) {
    task_.notes.push_back(field);
    task.notes.push_back(text);
  });
  task_.texts = task.notes;
  return task;
}

bool SearchState::adopt(const ExpressionSearched& result, const Project& project) {
  if (!task_.running || result.number != task_.number) return false;
  task_.running = false;
  task_.error = result.error;
  const OffsetMap map(project.article->text());
  std::vector<ByteRange> hits;
  hits.reserve(result.hits.size());
  for (const Utf16Range& hit : result.hits) hits.push_back(map.from_utf16(hit));
  std::vector<NoteHit> notes;
  for (std::size_t i = 0; i < result.notes.size();) {
    const std::uint32_t note = result.notes[i].note;
    if (note >= task_.notes.size()) break;
    const std::string& text = task_.texts[note];
    const OffsetMap map_of_note(text);
    std::vector<ByteRange> found;
    for (; i < result.notes.size() && result.notes[i].note == note; ++i) {
      found.push_back(map_of_note.from_utf16(result.notes[i].range));
    }
    found = whole_hits(text, options_, found);
    if (found.empty()) continue;
    if (notes.empty() || !(notes.back() == task_.notes[note])) notes.push_back(task_.notes[note]);
    task_.in_notes[text] = std::move(found);
  }
  search_.adopt(project.article->text(), options_, hits, std::move(notes));
  choose_first_hit(project);
  return true;
}

std::vector<ByteRange> SearchState::hits_in_note(const std::string& text) const {
  if (options_.expression) {
    const auto found = task_.in_notes.find(text);
    return found == task_.in_notes.end() ? std::vector<ByteRange>() : found->second;
  }
  std::vector<ByteRange> hits;
  if (words_.empty()) return hits;
  SearchedWords(words_, options_).find(text, SearchText(text), 0, hits);
  return hits;
}

void SearchState::move(int step) {
  const std::size_t hits = search_.hits().size(), count = hits + search_.note_hits().size();
  if (count == 0) return;
  const bool forward = step > 0;
  const std::size_t by = forward ? 1 : count - 1;
  std::size_t next = forward ? 0 : count - 1;
  if (current_note_) {
    next = (hits + *current_note_ + by) % count;
  } else if (current_) {
    next = (*current_ + by) % count;
  } else if (hits > 0) {
    next = forward ? *search_.hit_from(from_) : *search_.hit_before(from_);
  }
  current_.reset();
  current_note_.reset();
  if (next < hits) {
    current_ = next;
    from_ = search_.hits()[next].start;
  } else {
    current_note_ = next - hits;
  }
  moved_ = true;
  ++moves_;
}

std::optional<NoteHit> SearchState::current_note() const {
  if (!current_note_ || *current_note_ >= search_.note_hits().size()) return std::nullopt;
  return search_.note_hits()[*current_note_];
}

std::optional<ByteRange> SearchState::current() const {
  if (!current_ || *current_ >= search_.hits().size()) return std::nullopt;
  return search_.hits()[*current_];
}

bool SearchState::take_moved() { return std::exchange(moved_, false); }

std::string SearchState::count_text() const {
  if (words_.empty()) return {};
  if (task_.error == ExpressionError::Invalid) return std::string(attest::words("search.invalid"));
  if (task_.error == ExpressionError::Slow) return std::string(attest::words("search.slow"));
  if (task_.running) return {};
  const std::size_t hits = search_.hits().size(), notes = search_.note_hits().size();
  if (hits == 0 && notes == 0) return std::string(attest::words("search.nothing"));
  std::string text = current_ ? say("search.place", {{"place", *current_ + 1}, {"count", hits}})
                              : say("search.count", {{"count", hits}});
  if (current_note_) {
    return say("search.note-place",
               {{"hits", text}, {"place", *current_note_ + 1}, {"count", notes}});
  }
  if (notes > 0) text = say("search.and-notes", {{"hits", text}, {"count", notes}});
  return text;
}

std::string SearchState::take_announcement(const Project& project) {
  if (announced_ || !open_ || !is_complete(project)) return {};
  announced_ = true;
  return count_text();
}

PaintLayer SearchState::layer(ByteRange range) const {
  const std::vector<ByteRange>& hits = search_.hits();
  auto hit = std::lower_bound(hits.begin(), hits.end(), range.start,
                              [](ByteRange one, ByteOffset start) { return one.end <= start; });
  std::vector<ByteRange> shown;
  std::optional<std::size_t> current;
  for (; hit != hits.end() && hit->start < range.end; ++hit) {
    if (current_ == static_cast<std::size_t>(hit - hits.begin())) current = shown.size();
    shown.push_back(*hit);
  }
  return hits_layer(shown, current);
}

}  // namespace attest
