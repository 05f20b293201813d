// A session with one article: the notebook, the selection and the undo history. It depends neither
// on drawing nor on storage.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/change_set.h"
#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/model/article.h"
#include "base/result.h"
#include "query/mark_views.h"
#include "session/action.h"
#include "session/chosen_marks.h"
#include "session/kept_histories.h"
#include "session/passages.h"

namespace attest {

struct TextSelection {
  ByteRange range;   // The range is on grapheme boundaries. An empty range is a caret.
  ByteOffset caret;  // The end at which the caret is: range.start or range.end.

  ByteOffset fixed_end() const { return caret == range.start ? range.end : range.start; }

  friend bool operator==(const TextSelection&, const TextSelection&) = default;
};

// Provides new ids and the current time. Tests use fixed values.
class Environment {
 public:
  virtual ~Environment() = default;
  virtual Id new_id() = 0;        // Returns a new id, "urn:uuid:…", at each call.
  virtual std::string now() = 0;  // Returns the time in UTC, such as "2026-11-23T10:00:00Z".
  // Formats a time from now() in the user's language and time zone, for example "today at 14:05". A
  // text that is not a time is returned unchanged.
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
  ByteRange place{};  // The text that Undo or Redo has changed. May be empty.
};

class Session {
 public:
  explicit Session(Environment& environment) : environment_(&environment) {}

  // Opens another project. Clears the selection and the query. The undo history of the previous
  // project is kept and returns when its article opens again with the same notebook
  // (kept_histories.h).
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
  // Must be used only to call Notebook::take_touched(). Actions and edits make all other changes of
  // the notebook.
  Notebook& touched_notebook() { return project_.notebook; }
  const History& history() const { return history_.steps; }
  const TextSelection& selection() const { return selection_; }
  // The primary chosen mark: its card is shown, and keys act on it. Empty if no mark is chosen.
  const Id& chosen() const { return chosen_.primary(); }
  const Mark* chosen_mark() const { return notebook().find_mark(chosen()); }
  // The name that new marks get as their creator. May be empty.
  void set_creator(std::string_view name) { creator_ = name; }
  // All chosen marks, the primary one last.
  const std::vector<Id>& chosen_marks() const { return chosen_.ids(); }
  bool is_chosen(std::string_view mark) const { return chosen_.contains(mark); }
  const Id& hovered() const { return hovered_; }

  // The query. It decides which marks are listed, counted and visited by keys, and in which order.
  const MarkQuery& query() const { return query_; }
  void set_query(MarkQuery query) { query_ = std::move(query); }
  // The present result of the query. Returns the same object until the notebook or the query
  // changes.
  std::shared_ptr<const MarkView> listed() const { return views_.view(project_, query_); }
  // For each value of each facet, for example for each tag, the number of marks that a query with
  // this value would list.
  std::shared_ptr<const FacetCounts> facet_counts() const {
    return views_.counts(project_, query_);
  }
  // All marks in text order, independent of the query.
  std::shared_ptr<const MarkView> all_marks() const { return views_.view(project_, {}); }

  // Applies a record that another window has saved. Makes no undo step. Returns the other records
  // that changed as a consequence, such as the links of a removed mark. The caller must save the
  // returned records. The undo stack is kept. If the record makes a step impossible to undo,
  // undoing the step fails with a message.
  Result<std::vector<RecordRef>> apply_remote(Edit edit);

 private:
  using Performed = Result<Outcome>;
  Performed carry_out(const Select& action);
  Performed carry_out(const ClearSelection& action);
  Performed carry_out(const MarkSelection& action);
  Performed carry_out(const AddPassage& action);
  Performed carry_out(const MovePassageEnd& action);
  Performed carry_out(const EndMove& action);
  Performed carry_out(const ChooseMark& action);
  Performed carry_out(const ChooseMarkAt& action);
  Performed carry_out(const ChooseNextMark& action);
  Performed carry_out(const HoverMark& action);
  Performed carry_out(const UpdateMark& action);
  Performed carry_out(const UpdateMarks& action);
  Performed carry_out(const TagMarks& action);
  Performed carry_out(const DeleteMark& action);
  Performed carry_out(const DeleteMarks& action);
  Performed carry_out(const AddEvidence& action);
  Performed carry_out(const TitleEvidence& action);
  Performed carry_out(const RemoveEvidence& action);
  Performed carry_out(const AttributeTo& action);
  Performed carry_out(const MarkUnattributed& action);
  Performed carry_out(const SetAttributionOpen& action);
  Performed carry_out(const NameSource& action);
  Performed carry_out(const MarkAsMention& action);
  Performed carry_out(const UpdateEntity& action);
  Performed carry_out(const MergeEntities& action);
  Performed carry_out(const SplitEntity& action);
  Performed carry_out(const DeleteEntity& action);
  Performed carry_out(const LinkMarks& action);
  Performed carry_out(const ReverseLink& action);
  Performed carry_out(const RetypeLink& action);
  Performed carry_out(const DeleteLink& action);
  Performed carry_out(const Undo& action);
  Performed carry_out(const Redo& action);

  // Applies the changes as one undo step. If nothing changes, the outcome has no message.
  Performed commit(ChangeSet&& changes, Outcome outcome, std::string label,
                   std::string merge_key = {});
  // Returns an error if `marks` is empty, a mark does not exist, or a mark does not have the field.
  std::optional<Error> check(const std::vector<Id>& marks, const FieldSpec* field = nullptr) const;
  Performed set_attribution(const std::vector<Id>& marks, std::string_view attribution);
  Performed change_link(Link link);  // Changes the kind or the ends of an existing link.
  // These functions find the speaker of each mark in `marks`. Element i of the result is the id of
  // the source mark that is the speaker of mark i. The marks must exist. If necessary, the
  // functions add a source mark or an entity to `changes`.
  using Speakers = Result<std::vector<Id>>;
  Speakers speakers(const std::vector<Id>& marks, const Id& speaker, ChangeSet& changes);
  Speakers speakers(const std::vector<Id>& marks, ByteRange words, ChangeSet& changes);
  Speakers speakers(const std::vector<Id>& marks, const EntityName& name, ChangeSet& changes);
  Speakers mentions_near(const std::vector<Id>& marks, const Id& entity, const EntityName& name,
                         ChangeSet& changes);
  Mark new_mark(MarkKind kind, ByteRange range);
  Entity new_entity(std::string_view name);
  Id entity_named_or_new(const EntityName& name, ChangeSet& changes);

  Performed choose_range(const Mark& to);
  Performed choose_and_announce(const Mark& mark);
  bool is_linked_to_chosen(const Id& mark) const;
  Performed follow(Result<Reversal> reversal, std::string_view sentence);
  void remember_revisions(const Edit& edit);
  void forget_marks_that_are_gone();
  ByteRange snapped(ByteRange range) const;

  Environment* environment_;
  Project project_;
  SessionHistory history_;
  KeptHistories kept_histories_;
  TextSelection selection_;
  ChosenMarks chosen_;
  Id hovered_;
  std::string creator_;
  // The latest move of the start or end of a marked passage. A MovePassageEnd for the same end
  // continues this move.
  PassageMove move_;
  MarkQuery query_;
  mutable MarkViews views_;
};

}  // namespace attest
