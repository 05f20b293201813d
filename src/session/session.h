// A session with one article: the notebook, the selection and the undo history. It depends neither
// on drawing nor on storage.
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
#include "article/model/article.h"
#include "base/result.h"
#include "session/action.h"

namespace attest {

struct TextSelection {
  ByteRange range;   // On grapheme boundaries. An empty range is a caret.
  ByteOffset caret;  // The moving end: range.start or range.end.

  ByteOffset fixed_end() const { return caret == range.start ? range.end : range.start; }
};

// Provides new ids and the current time. Tests use fixed values.
class Environment {
 public:
  virtual ~Environment() = default;
  virtual Id new_id() = 0;        // "urn:uuid:…", never the same twice.
  virtual std::string now() = 0;  // UTC, such as "2026-11-23T10:00:00Z".
  // Formats a time that now() has returned, in the user's language and time zone, for example
  // "today at 14:05". A text that is not a time is returned unchanged.
  virtual std::string time_in_words(std::string_view utc) = 0;
};

// The result of an action.
struct Outcome {
  // The id of the mark that was created, changed, chosen or removed, or of the link that LinkMarks
  // created. May be empty.
  Id mark;
  std::string message;  // Text for the live region and the status line; may be empty.
};

class Session {
 public:
  explicit Session(Environment& environment) : environment_(&environment) {}

  // Opens another project. Clears the history and the selection.
  void open(Project project);

  // If an action fails, nothing is changed, and the error has a message for the user.
  Result<Outcome> perform(const Action& action);

  // Applies a change that is not a single action, such as an import, as one undo step.
  Result<Done> edit(Edit edit, std::string label);
  // Adopts all records of another notebook as one undo step. The session's notebook must be new
  // (is_new()).
  void adopt(Notebook&& from, std::string label);

  const Project& project() const { return project_; }
  const Article& article() const { return *project_.article; }
  const Notebook& notebook() const { return project_.notebook; }
  Notebook& touched_notebook() { return project_.notebook; }  // Only for calling take_touched().
  const History& history() const { return history_; }
  const TextSelection& selection() const { return selection_; }
  const Id& chosen() const { return chosen_; }
  const Id& hovered() const { return hovered_; }
  const Mark* chosen_mark() const { return notebook().find_mark(chosen_); }

  // Applies a record that another window wrote and saved. Makes no undo step. Returns the other
  // records that changed as a consequence, such as the links of a removed mark; the caller must
  // save these. The undo stack is kept. Undoing a step that no longer applies fails with a message.
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
  void touch(Mark& mark);  // Sets the modification time and the revision after a user's change.

  Environment* environment_;
  Project project_;
  History history_;
  TextSelection selection_;
  Id chosen_, hovered_;
  // The highest revision that each mark has had in this session. An undo may restore a lower
  // revision, but the next change of the mark must get a revision above the highest one.
  std::unordered_map<Id, std::uint64_t> highest_revisions_;
};

}  // namespace attest
