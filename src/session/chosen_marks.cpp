#include "session/chosen_marks.h"

#include <algorithm>

namespace attest {

const Id& ChosenMarks::primary() const {
  static const Id none;
  return ids_.empty() ? none : ids_.back();
}

void ChosenMarks::clear() {
  if (!ids_.empty()) set({});
  anchor_.clear();
}

void ChosenMarks::choose(const Id& mark) {
  if (ids_.size() != 1 || ids_.front() != mark) set({mark});
  anchor_ = mark;
}

void ChosenMarks::toggle(const Id& mark) {
  std::vector<Id> ids = ids_;
  if (contains(mark)) {
    std::erase(ids, mark);
  } else {
    ids.push_back(mark);
  }
  set(std::move(ids));
  anchor_ = contains(mark) ? mark : primary();
}

void ChosenMarks::choose_range(std::vector<Id> marks) {
  if (marks != ids_) set(std::move(marks));
}

void ChosenMarks::set(std::vector<Id> ids) {
  ids_ = std::move(ids);
  known_.clear();
  for (const Id& id : ids_) known_.emplace(id, true);
  ++version_;
}

}  // namespace attest
