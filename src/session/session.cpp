#include "session/session.h"

#include <algorithm>
#include <cassert>

#include "session/wording.h"
#include "text/segmentation.h"

namespace attest {
void Session::open(Project project) {
  assert(project.article);
  project_ = std::move(project);
  history_.clear();
  selection_ = {};
  chosen_.clear();
  hovered_.clear();
  query_ = {};
  views_.clear();
  highest_revisions_.clear();
}

Result<Outcome> Session::perform(const Action& action) {
  // Consecutive typing is undone as one step. Any action except hovering over a mark ends this
  // step.
  const bool goes_on_typing =
      std::holds_alternative<UpdateMark>(action) || std::holds_alternative<HoverMark>(action);
  if (!goes_on_typing) history_.close_merge();
  const std::uint64_t generation = notebook().generation();
  const TextSelection selected = selection_;
  const Id chosen = chosen_, hovered = hovered_;
  Result<Outcome> outcome = std::visit([this](const auto& one) { return carry_out(one); }, action);
  if (outcome) {
    outcome->changes = {.notebook = notebook().generation() != generation,
                        .selection = selection_ != selected,
                        .chosen = chosen_ != chosen,
                        .hovered = hovered_ != hovered};
  }
  return outcome;
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
  const std::shared_ptr<const MarkView> view = listed();
  if (view->empty()) {
    const bool none = notebook().mark_count() == 0;
    return Error::not_found(none ? "There are no marks yet" : "No mark is listed");
  }

  const Mark* const chosen = chosen_mark();
  std::uint32_t next = 0;
  if (chosen == nullptr) {
    next = view->beside_offset(selection_.caret, choose.step);
  } else if (const std::uint32_t number = notebook().mark_number(chosen->id);
             view->position_of(number)) {
    next = view->beside_mark(number, choose.step);
  } else {  // The query does not list the chosen mark. Starts from its place in the text.
    const ByteRange extent = extent_of(*chosen);
    next = view->beside_offset(extent.empty() ? kBehindAllText : extent.start, choose.step);
  }
  return choose_and_announce(notebook().mark_numbered(next));
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
