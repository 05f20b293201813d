// Implements the functions of Session that change marks.
#include <algorithm>

#include "session/quote_manner.h"
#include "session/session.h"
#include "session/wording.h"
#include "text/segmentation.h"
#include "text/whitespace.h"

namespace attest {
namespace {

// Fills in the fields that a new quote starts with. Fields that already have a value stay
// unchanged.
void fill_in_guesses(Mark& mark, std::string_view text) {
  if (!has_field(mark.kind, &Mark::manner)) return;
  if (mark.attribution.empty()) mark.attribution = kOpen;
  if (!mark.manner.empty()) return;
  const auto placed = std::find_if(mark.passages.begin(), mark.passages.end(),
                                   [](const Passage& passage) { return passage.placed(); });
  if (placed != mark.passages.end()) mark.manner = quote_manner(text, placed->range);
}

bool touches(ByteRange a, ByteRange b) { return a.start <= b.end && b.start <= a.end; }

// Inserts `added` into the sorted passages and merges it with the passages that it touches.
std::vector<Passage> with_passage(const std::vector<Passage>& passages, ByteRange added) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const Passage& passage : passages) {
      if (!passage.placed() || !touches(passage.range, added)) continue;
      const ByteRange joined(std::min(added.start, passage.range.start),
                             std::max(added.end, passage.range.end));
      grown = grown || joined != added;
      added = joined;
    }
  }

  std::vector<Passage> result;
  bool entered = false;
  for (const Passage& passage : passages) {
    if (passage.placed() && added.contains(passage.range)) continue;
    if (passage.placed() && !entered && added.start < passage.range.start) {
      result.push_back({added, {}});
      entered = true;
    }
    result.push_back(passage);
  }
  if (!entered) result.push_back({added, {}});
  return result;
}

// Describes which fields an update changed.
struct Changes {
  int count = 0;
  std::string_view noun;  // What was changed last.
  bool typed = false;     // True if the last change was to a text field in which the user types.
};

void change(Changes& changes, std::string_view noun, bool typed) {
  ++changes.count;
  changes.noun = noun;
  changes.typed = typed;
}

Changes change_fields(Mark& mark, const MarkFields& fields) {
  Changes changes;
  if (fields.kind && *fields.kind != mark.kind) {
    mark.kind = *fields.kind;
    change(changes, "kind", false);
  }
  for (const MarkFields::Change& wanted : fields.changes) {
    if (value_of(mark, *wanted.field) == wanted.value) continue;
    set_value(mark, *wanted.field, wanted.value);
    change(changes, wanted.field->noun, wanted.field->is_typed());
  }
  return changes;
}

std::optional<Error> fault_of(const MarkFields& fields, const Notebook& notebook) {
  for (const auto& [field, value] : fields.changes) {
    if (std::optional<Error> fault = fault_of(*field, value)) return fault;
    if (field->editor != FieldEditor::Entity || is_empty(value)) continue;
    if (notebook.find_entity(std::get<std::string>(value)) == nullptr) {
      return Error::not_found("That source is not in the register");
    }
  }
  return std::nullopt;
}

}  // namespace

// Trims white space, then extends the range to whole graphemes. Empty if only white space was
// selected.
ByteRange Session::snapped(ByteRange range) const {
  const std::string_view text = article().text();
  const ByteRange words = trimmed(text, range);
  if (words.empty()) return words;
  return {floor_to_grapheme(text, words.start), ceil_to_grapheme(text, words.end)};
}

void Session::touch(Mark& mark) {
  mark.modified = environment_->now();
  std::uint64_t& highest = highest_revisions_[mark.id];
  mark.revision = highest = std::max(highest, mark.revision) + 1;
}

Result<Outcome> Session::carry_out(const MarkSelection& action) {
  const ByteRange range = snapped(selection_.range);
  if (range.empty()) return no_words_selected();

  Mark mark;
  mark.id = environment_->new_id();
  mark.kind = action.kind;
  mark.passages.push_back({range, {}});
  mark.created = mark.modified = environment_->now();
  fill_in_guesses(mark, article().text());

  const Outcome outcome{
      mark.id, "Marked as " + with_article(mark.kind) + ": " + excerpt(mark, article().text())};
  const Result<Done> done = history_.perform(project_.notebook, PutMark{std::move(mark)},
                                             "mark " + with_article(action.kind));
  if (!done) return done.error();
  chosen_ = outcome.mark;
  selection_.range = {selection_.caret, selection_.caret};
  return outcome;
}

Result<Outcome> Session::carry_out(const AddPassage& action) {
  const Mark* const before = notebook().find_mark(action.mark);
  if (before == nullptr) return mark_is_gone();
  const ByteRange range = snapped(action.range);
  if (range.empty()) return no_words_selected();

  Mark mark = *before;
  mark.passages = with_passage(before->passages, range);
  if (mark == *before) return Outcome{action.mark, "These words are marked already"};
  touch(mark);

  const Outcome outcome{action.mark, "Added: " + excerpt(mark, article().text())};
  const Result<Done> done =
      history_.perform(project_.notebook, PutMark{std::move(mark)}, "add a passage");
  if (!done) return done.error();
  chosen_ = outcome.mark;
  selection_.range = {selection_.caret, selection_.caret};
  return outcome;
}

Result<Outcome> Session::carry_out(const UpdateMark& action) {
  const Mark* const before = notebook().find_mark(action.mark);
  if (before == nullptr) return mark_is_gone();
  if (std::optional<Error> fault = fault_of(action.fields, notebook())) return *std::move(fault);

  Mark mark = *before;
  const Changes changes = change_fields(mark, action.fields);
  if (changes.count == 0) return Outcome{action.mark, {}};
  if (mark.kind != before->kind) fill_in_guesses(mark, article().text());
  touch(mark);

  const bool one = changes.count == 1;
  std::string label =
      "change " + (one ? "the " + std::string(changes.noun) : with_article(mark.kind));
  std::string merge_key = one && changes.typed ? label + " " + mark.id : std::string();
  const Result<Done> done = history_.perform(project_.notebook, PutMark{std::move(mark)},
                                             std::move(label), std::move(merge_key));
  if (!done) return done.error();
  return Outcome{action.mark, {}};
}

Result<Outcome> Session::carry_out(const DeleteMark& action) {
  const Mark* const mark = notebook().find_mark(action.mark);
  if (mark == nullptr) return mark_is_gone();
  const std::string kind = with_article(mark->kind);

  const Outcome outcome{action.mark, "Deleted " + kind + ": " + excerpt(*mark, article().text())};
  const Result<Done> done =
      history_.perform(project_.notebook, RemoveMark{action.mark}, "delete " + kind);
  if (!done) return done.error();
  chosen_.clear();
  forget_marks_that_are_gone();
  return outcome;
}

Result<Outcome> Session::carry_out(const LinkMarks& action) {
  const Mark* const from = notebook().find_mark(action.from);
  const Mark* const to = notebook().find_mark(action.to);
  if (from == nullptr || to == nullptr) return mark_is_gone();
  for (const Link* known : notebook().links_of(action.from)) {
    if (known->kind == action.kind && known->from == action.from && known->to == action.to) {
      return Outcome{known->id, "These marks are linked already"};
    }
  }

  Link link{environment_->new_id(), action.kind, action.from, action.to, {}};
  const Outcome outcome{link.id, described(*from, article().text()) + ": " +
                                     std::string(wording_of(action.kind, false)) + " " +
                                     excerpt(*to, article().text())};
  const Result<Done> done =
      history_.perform(project_.notebook, PutLink{std::move(link)}, "link two marks");
  if (!done) return done.error();
  return outcome;
}

Result<Outcome> Session::carry_out(const DeleteLink& action) {
  const Result<Done> done =
      history_.perform(project_.notebook, RemoveLink{action.link}, "delete a link");
  if (!done) return done.error();
  return Outcome{{}, "Deleted a link"};
}

}  // namespace attest
