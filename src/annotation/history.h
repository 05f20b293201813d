// Undo and redo: the inverses of what was done, newest last.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotation/edit.h"

namespace attest {

// What was undone, or done again.
struct Reversal {
  std::string label;          // "mark a claim"
  Id mark;                    // The mark that was brought back, else one that changed, else empty.
  bool brought_back = false;  // The mark had been gone.
};

class History {
 public:
  // Applies `edit` and remembers its inverse under `label` ("mark a claim"). What was undone before
  // can then no longer be redone. Edits with the same `merge_key`, following each other without
  // anything in between, are undone as one: the letters of a note, the steps of a drag. Empty:
  // never.
  Result<Done> perform(Notebook& notebook, Edit edit, std::string label,
                       std::string merge_key = {});

  // The same for attest::adopt().
  void adopt(Notebook& empty, Notebook&& from, std::string label);

  bool can_undo() const { return !undone_from_.empty(); }
  bool can_redo() const { return !redone_from_.empty(); }
  std::string undo_label() const;  // Empty when there is nothing to undo.
  std::string redo_label() const;

  // NotFound when there is nothing to undo. A step that no longer applies, because another window
  // has changed what it was about, fails with a sentence that says so and is forgotten: the steps
  // before it can still be undone.
  Result<Reversal> undo(Notebook& notebook);
  Result<Reversal> redo(Notebook& notebook);

  void close_merge() { merge_key_.clear(); }  // The next edit starts a step of its own.
  void clear();

 private:
  struct Step {
    std::vector<Edit> inverses;  // Of the edits that are undone as one, the oldest first.
    std::string label;
  };
  static Result<Reversal> reverse(Notebook& notebook, std::vector<Step>& from,
                                  std::vector<Step>& to);

  std::vector<Step> undone_from_, redone_from_;
  std::string merge_key_;
};

}  // namespace attest
