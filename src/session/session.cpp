#include "session/session.h"

#include <algorithm>
#include <cassert>

#include "session/wording.h"
#include "text/segmentation.h"

namespace attest {
namespace {

// Returns the index of the first mark in text order that starts at or after `at`.
std::size_t first_mark_from(const Notebook& notebook, ByteOffset at) {
  std::size_t place = 0, remaining = notebook.mark_count();
  while (remaining > 0) {
    const std::size_t half = remaining / 2;
    const ByteRange extent = extent_of(notebook.mark_at(place + half));
    // Lost marks come last and have no extent.
    const bool before = !extent.empty() && extent.start < at;
    if (before) place += half + 1;
    remaining = before ? remaining - half - 1 : half;
  }
  return place;
}

}  // namespace

void Session::open(Project project) {
  assert(project.article);
  project_ = std::move(project);
  history_.clear();
  selection_ = {};
  chosen_.clear();
  hovered_.clear();
  highest_revisions_.clear();
}

Result<Outcome> Session::perform(const Action& action) {
  // Consecutive typing is undone as one step. Any action except hovering over a mark ends this
  // step.
  const bool goes_on_typing =
      std::holds_alternative<UpdateMark>(action) || std::holds_alternative<HoverMark>(action);
  if (!goes_on_typing) history_.close_merge();
  return std::visit([this](const auto& one) { return carry_out(one); }, action);
}

Result<std::vector<RecordRef>> Session::apply_remote(Edit edit) {
  const std::optional<RecordRef> named = record_of(edit);
  const Result<Edit> inverse = apply(project_.notebook, std::move(edit));
  if (!inverse) return inverse.error();
  history_.close_merge();
  forget_marks_that_are_gone();
  std::vector<RecordRef> followed = project_.notebook.take_touched();
  if (named) std::erase(followed, *named);
  return followed;
}

Result<Done> Session::edit(Edit edit, std::string label) {
  history_.close_merge();
  Result<Done> done = history_.perform(project_.notebook, std::move(edit), std::move(label));
  if (done) forget_marks_that_are_gone();
  return done;
}

void Session::adopt(Notebook&& from, std::string label) {
  history_.adopt(project_.notebook, std::move(from), std::move(label));
}

Result<Outcome> Session::carry_out(const Select& select) {
  const bool caret_leads = select.caret == select.range.start;
  const ByteOffset a = floor_to_grapheme(article().text(), select.range.start);
  const ByteOffset b = floor_to_grapheme(article().text(), select.range.end);
  selection_.range = {std::min(a, b), std::max(a, b)};
  selection_.caret = caret_leads ? a : b;
  return Outcome{};
}

Result<Outcome> Session::carry_out(const ClearSelection&) {
  selection_.range = {selection_.caret, selection_.caret};
  return Outcome{};
}

Result<Outcome> Session::carry_out(const ChooseMark& choose) {
  if (choose.mark.empty()) {
    chosen_.clear();
    return Outcome{};
  }
  const Mark* const mark = notebook().find_mark(choose.mark);
  if (mark == nullptr) return mark_is_gone();
  return choose_and_announce(*mark);
}

Result<Outcome> Session::carry_out(const ChooseMarkAt& choose) {
  const std::vector<const Mark*> marks = notebook().marks_at(choose.at);
  if (marks.empty()) {
    chosen_.clear();
    return Outcome{};
  }
  const auto chosen = std::find_if(marks.begin(), marks.end(),
                                   [this](const Mark* mark) { return mark->id == chosen_; });
  const bool last = chosen == marks.end() || chosen + 1 == marks.end();
  return choose_and_announce(last ? *marks.front() : **(chosen + 1));
}

Result<Outcome> Session::carry_out(const ChooseNextMark& choose) {
  const std::size_t count = notebook().mark_count();
  if (count == 0) return Error::not_found("There are no marks yet");

  const bool forwards = choose.step > 0;
  const Mark* const chosen = chosen_mark();
  std::size_t next = 0;
  if (chosen == nullptr) {  // The search starts at the caret.
    const std::size_t behind = first_mark_from(notebook(), selection_.caret);
    next = forwards ? behind : behind + count - 1;
  } else {
    next = notebook().index_of(*chosen) + (forwards ? 1 : count - 1);
  }
  return choose_and_announce(notebook().mark_at(next % count));
}

Result<Outcome> Session::carry_out(const HoverMark& hover) {
  hovered_.clear();
  if (hover.mark.empty()) return Outcome{};
  if (notebook().find_mark(hover.mark) == nullptr) return mark_is_gone();
  hovered_ = hover.mark;
  return Outcome{hover.mark, {}};
}

Result<Outcome> Session::carry_out(const Undo&) {
  return follow(history_.undo(project_.notebook), "Undone: ");
}

Result<Outcome> Session::carry_out(const Redo&) {
  return follow(history_.redo(project_.notebook), "Redone: ");
}

Result<Outcome> Session::follow(Result<Reversal> reversal, const char* what) {
  if (!reversal) return reversal.error();
  forget_marks_that_are_gone();
  if (reversal->brought_back) chosen_ = reversal->mark;
  return Outcome{reversal->mark, what + reversal->label};
}

Result<Outcome> Session::choose_and_announce(const Mark& mark) {
  chosen_ = mark.id;
  return Outcome{mark.id, described(mark, article().text())};
}

void Session::forget_marks_that_are_gone() {
  if (notebook().find_mark(chosen_) == nullptr) chosen_.clear();
  if (notebook().find_mark(hovered_) == nullptr) hovered_.clear();
}

}  // namespace attest
