// One sitting with one article: the notebook, what is selected, what can be undone.
// Knows neither pixels nor storage.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotation/history.h"
#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/article.h"
#include "base/result.h"
#include "session/action.h"

namespace attest {

struct TextSelection {
  ByteRange range;   // On grapheme boundaries; empty: only a caret.
  ByteOffset caret;  // The end that moves: range.start or range.end.

  ByteOffset fixed_end() const { return caret == range.start ? range.end : range.start; }
};

// Where new ids and times come from; the tests give fixed ones.
class Environment {
 public:
  virtual ~Environment() = default;
  virtual Id new_id() = 0;        // "urn:uuid:…", never twice.
  virtual std::string now() = 0;  // "2026-11-23T10:00:00Z"
  // A time as now() gives it, in words and in the reader's time zone: "today at 14:05". Text that
  // is no time stays as it is.
  virtual std::string time_in_words(std::string_view utc) = 0;
};

// What an action did, for the one who asked.
struct Outcome {
  Id mark;              // The mark that was made, changed, chosen or removed; may be empty. Of a
                        // link that was made, its id.
  std::string message;  // For the live region and the status line; may be empty.
};

class Session {
 public:
  explicit Session(Environment& environment) : environment_(&environment) {}

  // Begins with another project. History and selection start anew.
  void open(Project project);

  // Fails with a sentence for the person, and then nothing has changed.
  Result<Outcome> perform(const Action& action);

  // A change that is no single action, such as an import: done as one step that undo takes back.
  Result<Done> edit(Edit edit, std::string label);
  // Everything of another notebook as such a step, where this one is_new().
  void adopt(Notebook&& from, std::string label);

  const Project& project() const { return project_; }
  const Article& article() const { return *project_.article; }
  const Notebook& notebook() const { return project_.notebook; }
  Notebook& touched_notebook() { return project_.notebook; }  // For take_touched() only.
  const History& history() const { return history_; }
  const TextSelection& selection() const { return selection_; }
  const Id& chosen() const { return chosen_; }
  const Id& hovered() const { return hovered_; }
  const Mark* chosen_mark() const { return notebook().find_mark(chosen_); }

  // Takes in one record that another window wrote, past the history. That record is saved already;
  // those that had to follow it (the links of a mark that is gone) are returned, to be saved here.
  // Undo steps stay valid: an undo that no longer applies fails with its sentence.
  Result<std::vector<RecordRef>> apply_remote(Edit edit);

 private:
  using Performed = Result<Outcome>;
  Performed carry_out(const Select& select);
  Performed carry_out(const ClearSelection& clear);
  Performed carry_out(const MarkSelection& mark);
  Performed carry_out(const AddPassage& add);
  Performed carry_out(const ChooseMark& choose);
  Performed carry_out(const ChooseMarkAt& choose);
  Performed carry_out(const ChooseNextMark& choose);
  Performed carry_out(const HoverMark& hover);
  Performed carry_out(const UpdateMark& update);
  Performed carry_out(const DeleteMark& remove);
  Performed carry_out(const LinkMarks& link);
  Performed carry_out(const DeleteLink& remove);
  Performed carry_out(const Undo& undo);
  Performed carry_out(const Redo& redo);

  Performed choose_and_announce(const Mark& mark);
  Performed follow(Result<Reversal> reversal, const char* what);
  void forget_marks_that_are_gone();
  ByteRange snapped(ByteRange range) const;
  void touch(Mark& mark);  // A person has changed it just now.

  Environment* environment_;
  Project project_;
  History history_;
  TextSelection selection_;
  Id chosen_, hovered_;
  // The highest revision that each mark had here: undo goes back to a lower one, and what is
  // changed after that is later than both.
  std::unordered_map<Id, std::uint64_t> highest_revisions_;
};

}  // namespace attest
