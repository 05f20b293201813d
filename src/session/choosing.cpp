// Implements the functions of Session that choose marks and hover over them.
#include <algorithm>
#include <utility>

#include "session/session.h"
#include "session/wording.h"
#include "wording/sentences.h"

namespace attest {

Result<Outcome> Session::carry_out(const ChooseMark& action) {
  if (action.mark.empty()) {
    chosen_.clear();
    return Outcome{};
  }
  const Mark* const mark = notebook().find_mark(action.mark);
  if (mark == nullptr) return mark_is_gone();
  if (action.how == Choosing::Range) return choose_range(*mark);
  if (action.how == Choosing::Only) return choose_and_announce(*mark);
  chosen_.toggle(mark->id);
  return Outcome{mark->id, say("marks.chosen", {{"count", chosen_.ids().size()}})};
}

Result<Outcome> Session::choose_range(const Mark& to) {
  const std::shared_ptr<const MarkView> view = listed();
  const auto position = [&](const Mark* mark) {
    return mark == nullptr ? std::nullopt : view->position_of(notebook().mark_number(mark->id));
  };
  const std::optional<std::size_t> first = position(notebook().find_mark(chosen_.anchor()));
  const std::optional<std::size_t> last = position(&to);
  if (!first || !last) return choose_and_announce(to);

  std::vector<Id> marks;
  const auto step = *first <= *last ? 1 : -1;
  for (auto at = static_cast<std::ptrdiff_t>(*first);; at += step) {
    marks.push_back(notebook().mark_numbered(view->marks()[static_cast<std::size_t>(at)]).id);
    if (at == static_cast<std::ptrdiff_t>(*last)) break;
  }
  chosen_.choose_range(std::move(marks));
  return Outcome{to.id, say("marks.chosen", {{"count", chosen_.ids().size()}})};
}

Result<Outcome> Session::carry_out(const ChooseMarkAt& action) {
  const std::vector<const Mark*> marks = notebook().marks_at(action.at);
  if (marks.empty()) {
    chosen_.clear();
    return Outcome{};
  }
  const auto chosen = std::find_if(marks.begin(), marks.end(),
                                   [this](const Mark* mark) { return mark->id == this->chosen(); });
  const bool last = chosen == marks.end() || chosen + 1 == marks.end();
  return choose_and_announce(last ? *marks.front() : **(chosen + 1));
}

Result<Outcome> Session::carry_out(const ChooseNextMark& action) {
  const std::shared_ptr<const MarkView> view = listed();
  if (view->empty()) {
    const bool none = notebook().mark_count() == 0;
    return Error::not_found(say(none ? "marks.none-yet" : "marks.none-listed"));
  }

  const Mark* const chosen = chosen_mark();
  std::uint32_t next = 0;
  if (chosen == nullptr) {
    next = view->beside_offset(selection_.caret, action.step);
  } else if (const std::uint32_t number = notebook().mark_number(chosen->id);
             view->position_of(number)) {
    next = view->beside_mark(number, action.step);
  } else {
    // If the query does not list the chosen mark, the search starts at the offset of this mark.
    const ByteRange extent = extent_of(*chosen);
    next = view->beside_offset(extent.empty() ? kBehindAllText : extent.start, action.step);
  }
  return choose_and_announce(notebook().mark_numbered(next));
}

Result<Outcome> Session::carry_out(const HoverMark& action) {
  hovered_.clear();
  if (action.mark.empty()) return Outcome{};
  if (notebook().find_mark(action.mark) == nullptr) return mark_is_gone();
  hovered_ = action.mark;
  return Outcome{action.mark, {}};
}

Result<Outcome> Session::choose_and_announce(const Mark& mark) {
  chosen_.choose(mark.id);
  return Outcome{mark.id, described(mark, article().text())};
}

}  // namespace attest
