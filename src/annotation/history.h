// Undo and redo: two stacks of inverse edits, the newest last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "annotation/edit.h"

namespace attest {

// Describes the step that was undone or redone.
struct Reversal {
  std::string label;  // The label of the step, such as "mark a claim".
  // The mark that undo or redo restored. If no mark was restored, a mark that was changed. Empty if
  // no mark was changed either.
  Id mark;
  bool brought_back = false;  // True if `mark` had been removed and was restored.
  // The text of this mark, or of a mark or a link that was removed. Empty if there is none.
  ByteRange place;
};

class History {
 public:
  // Applies `edit` and pushes its inverse on the undo stack under `label` (for example "mark a
  // claim"). Clears the redo stack. Consecutive edits with the same `merge_key`, such as the
  // keystrokes in a note or the movements of a drag, are undone as one step. An edit with an empty
  // key is never merged.
  Result<Done> perform(Notebook& notebook, Edit edit, std::string label,
                       std::string merge_key = {});

  // Adopts all records of `from` as one undo step (see attest::adopt() in edit.h).
  void adopt(Notebook& empty, Notebook&& from, std::string label);

  bool can_undo() const { return !undone_from_.empty(); }
  bool can_redo() const { return !redone_from_.empty(); }
  std::string undo_label() const;  // The label is empty if there is nothing to undo.
  std::string redo_label() const;

  // Fails with NotFound if there is nothing to undo. Also fails, with an explanation, if the step
  // cannot be applied because another window has changed its records. The failed step is dropped,
  // and earlier steps can still be undone.
  Result<Reversal> undo(Notebook& notebook);
  Result<Reversal> redo(Notebook& notebook);

  // The number of records in all undo steps, as an estimate of the memory that the steps use.
  std::size_t record_count() const;
  // Removes the record numbers from all undo steps, so that each restored record gets a new number.
  // Must be called if the notebook was loaded again, because its records then have other numbers
  // than in the steps.
  void forget_numbers();

  void close_merge() { merge_key_.clear(); }  // The next edit starts a new undo step.
  void clear();

 private:
  struct Step {
    // Inverses of the edits that are undone as one step, the oldest first.
    std::vector<Edit> inverses;
    std::string label;
  };
  static Result<Reversal> reverse(Notebook& notebook, std::vector<Step>& from,
                                  std::vector<Step>& to);

  std::vector<Step> undone_from_, redone_from_;
  std::string merge_key_;
};

}  // namespace attest
