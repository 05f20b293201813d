#include "annotation/history.h"

#include <algorithm>

#include "wording/sentences.h"

namespace attest {
namespace {

// Both arguments are inverse edits. Returns whether applying `older` alone has the same result as
// applying `newer` and then `older`. If so, `newer` is not stored. For a thousand keystrokes in a
// note, only the inverse of the first keystroke is stored.
bool covers(const Edit& older, const Edit& newer) {
  if (older.index() != newer.index()) return false;
  if (const PutMark* const first = std::get_if<PutMark>(&older)) {
    return first->mark.id == std::get_if<PutMark>(&newer)->mark.id;
  }
  if (const PutEntity* const first = std::get_if<PutEntity>(&older)) {
    return first->entity.id == std::get_if<PutEntity>(&newer)->entity.id;
  }
  const Batch* const first = std::get_if<Batch>(&older);
  if (first == nullptr) return false;
  const std::vector<Edit>& later = std::get_if<Batch>(&newer)->edits;
  return std::equal(first->edits.begin(), first->edits.end(), later.begin(), later.end(), covers);
}

// Stores in `reversal` the mark and the text that the user should see after `edit`.
void look_for_mark(const Notebook& notebook, const Edit& edit, Reversal& reversal) {
  if (reversal.brought_back) return;
  const Mark* there = nullptr;
  if (const PutMark* const put = std::get_if<PutMark>(&edit)) {
    reversal.brought_back = notebook.find_mark(put->mark.id) == nullptr;
    if (reversal.brought_back || reversal.mark.empty()) {
      reversal.mark = put->mark.id;
      reversal.place = extent_of(put->mark);
    }
  } else if (const RemoveMark* const removed = std::get_if<RemoveMark>(&edit)) {
    there = notebook.find_mark(removed->id);
  } else if (const PutLink* const linked = std::get_if<PutLink>(&edit)) {
    there = notebook.find_mark(linked->link.from);
  } else if (const RemoveLink* const unlinked = std::get_if<RemoveLink>(&edit)) {
    const Link* const link = notebook.find_link(unlinked->id);
    if (link != nullptr) there = notebook.find_mark(link->from);
  } else if (const Batch* const batch = std::get_if<Batch>(&edit)) {
    for (const Edit& part : batch->edits) look_for_mark(notebook, part, reversal);
  }
  if (there != nullptr && reversal.place.empty()) reversal.place = extent_of(*there);
}

std::size_t records_in(const Edit& edit) {
  if (const RemoveAll* const all = std::get_if<RemoveAll>(&edit)) return all->records.size();
  const Batch* const batch = std::get_if<Batch>(&edit);
  if (batch == nullptr) return 1;
  std::size_t records = 0;
  for (const Edit& part : batch->edits) records += records_in(part);
  return records;
}

void forget_numbers_in(Edit& edit) {
  if (PutMark* const mark = std::get_if<PutMark>(&edit)) mark->number = kNoNumber;
  if (PutEntity* const entity = std::get_if<PutEntity>(&edit)) entity->number = kNoNumber;
  if (PutLink* const link = std::get_if<PutLink>(&edit)) link->number = kNoNumber;
  if (Batch* const batch = std::get_if<Batch>(&edit)) {
    for (Edit& part : batch->edits) forget_numbers_in(part);
  }
}

}  // namespace

Result<Done> History::perform(Notebook& notebook, Edit edit, std::string label,
                              std::string merge_key) {
  Result<Edit> inverse = apply(notebook, std::move(edit));
  if (!inverse) return inverse.error();

  redone_from_.clear();
  const bool merges = !merge_key.empty() && merge_key == merge_key_ && !undone_from_.empty();
  merge_key_ = std::move(merge_key);
  if (!merges) undone_from_.push_back({{}, std::move(label)});
  std::vector<Edit>& inverses = undone_from_.back().inverses;
  if (inverses.empty() || !covers(inverses.back(), *inverse)) {
    inverses.push_back(*std::move(inverse));
  }
  return Done{};
}

void History::adopt(Notebook& empty, Notebook&& from, std::string label) {
  redone_from_.clear();
  close_merge();
  undone_from_.push_back({{}, std::move(label)});
  undone_from_.back().inverses.push_back(attest::adopt(empty, std::move(from)));
}

std::string History::undo_label() const {
  return undone_from_.empty() ? std::string() : undone_from_.back().label;
}

std::string History::redo_label() const {
  return redone_from_.empty() ? std::string() : redone_from_.back().label;
}

Result<Reversal> History::undo(Notebook& notebook) {
  if (!can_undo()) return Error::not_found(say("history.nothing-to-undo"));
  close_merge();
  return reverse(notebook, undone_from_, redone_from_);
}

Result<Reversal> History::redo(Notebook& notebook) {
  if (!can_redo()) return Error::not_found(say("history.nothing-to-redo"));
  close_merge();
  return reverse(notebook, redone_from_, undone_from_);
}

std::size_t History::record_count() const {
  std::size_t records = 0;
  for (const std::vector<Step>* steps : {&undone_from_, &redone_from_}) {
    for (const Step& step : *steps) {
      for (const Edit& inverse : step.inverses) records += records_in(inverse);
    }
  }
  return records;
}

void History::forget_numbers() {
  for (std::vector<Step>* steps : {&undone_from_, &redone_from_}) {
    for (Step& step : *steps) {
      for (Edit& inverse : step.inverses) forget_numbers_in(inverse);
    }
  }
}

void History::clear() {
  undone_from_.clear();
  redone_from_.clear();
  close_merge();
}

Result<Reversal> History::reverse(Notebook& notebook, std::vector<Step>& from,
                                  std::vector<Step>& to) {
  Step step = std::move(from.back());
  from.pop_back();
  std::reverse(step.inverses.begin(), step.inverses.end());
  Edit edit{Batch{std::move(step.inverses)}};

  Reversal reversal;
  look_for_mark(notebook, edit, reversal);
  Result<Edit> inverse = apply(notebook, std::move(edit));
  if (!inverse) {
    return Error{inverse.error().kind,
                 say("history.cannot-be-reversed",
                     {{"label", step.label}, {"reason", inverse.error().message}})};
  }
  reversal.label = step.label;
  step.inverses.clear();
  step.inverses.push_back(*std::move(inverse));
  to.push_back(std::move(step));
  return reversal;
}

}  // namespace attest
