// A session with one article: the notebook, the selection and the undo history. It depends neither
// on drawing nor on storage.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "annotation/history.h"
#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/model/article.h"
#include "base/result.h"
#include "query/mark_views.h"
#include "session/action.h"

namespace attest {

struct TextSelection {
  ByteRange range;   // On grapheme boundaries. An empty range is a caret.
  ByteOffset caret;  // The moving end: range.start or range.end.

  ByteOffset fixed_end() const { return caret == range.start ? range.end : range.start; }

  friend bool operator==(const TextSelection&, const TextSelection&) = default;
};

// Provides new ids and the current time. Tests use fixed values.
class Environment {
 public:
  virtual ~Environment() = default;
  virtual Id new_id() = 0;        // "urn:uuid:…", never the same twice.
  virtual std::string now() = 0;  // UTC, such as "2026-11-23T10:00:00Z".
  // Formats a time from now() in the user's language and time zone, for example "today at 14:05".
  // Returns text that is not a time unchanged.
  virtual std::string time_in_words(std::string_view utc) = 0;
};

// The parts of a session that an action has changed.
struct SessionChanges {
  bool notebook = false, selection = false, chosen = false, hovered = false;

  friend bool operator==(const SessionChanges&, const SessionChanges&) = default;
};

// The result of an action.
struct Outcome {
  // The id of the mark that was created, changed, chosen or removed, or of the link that LinkMarks
  // created. May be empty.
  Id mark;
  std::string message;  // Text for the live region and the status line; may be empty.
  SessionChanges changes{};
};

class Session {
 public:
  explicit Session(Environment& environment) : environment_(&environment) {}

  // Opens another project. Clears the history, the selection and the query.
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

  // The marks that are listed, stepped through and counted, and their order.
  const MarkQuery& query() const { return query_; }
  void set_query(MarkQuery query) { query_ = std::move(query); }
  // The present result of the query. The same object until the notebook or the query changes.
  std::shared_ptr<const MarkView> listed() const { return views_.view(project_, query_); }
  // The number of marks for each value that the query could have.
  std::shared_ptr<const FacetCounts> facet_counts() const {
    return views_.counts(project_, query_);
  }
  // All marks in text order, whatever the query is.
  std::shared_ptr<const MarkView> all_marks() const { return views_.view(project_, {}); }

  // Applies a record that another window wrote and saved, without an undo step. Returns the other
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
  MarkQuery query_;
  mutable MarkViews views_;
  // The highest revision that each mark has had in this session. An undo restores a lower revision,
  // and the next change must get a revision above both.
  std::unordered_map<Id, std::uint64_t> highest_revisions_;
};

}  // namespace attest
