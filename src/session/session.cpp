#include "session/session.h"

#include <algorithm>
#include <cassert>

#include "session/wording.h"
#include "text/segmentation.h"
#include "wording/sentences.h"

namespace attest {

void Session::open(Project project) {
  assert(project.article);
  kept_histories_.keep(article().id(), std::move(history_), notebook());
  project_ = std::move(project);
  history_ = kept_histories_.take(article().id(), notebook());
  selection_ = {};
  chosen_.clear();
  hovered_.clear();
  move_ = {};
  query_ = {};
  views_.clear();
}

Result<Outcome> Session::perform(const Action& action) {
  // Consecutive keystrokes are undone as one step, and so are the moves of a drag. Any other action
  // except hovering over a mark ends the step.
  const bool hovers = std::holds_alternative<HoverMark>(action);
  const bool types =
      std::holds_alternative<UpdateMark>(action) || std::holds_alternative<UpdateMarks>(action) ||
      std::holds_alternative<UpdateEntity>(action) || std::holds_alternative<TitleEvidence>(action);
  const bool moves = std::holds_alternative<MovePassageEnd>(action);
  if (!hovers && !types && !moves) history_.steps.close_merge();
  if (!hovers && !moves) move_ = {};
  const std::uint64_t generation = notebook().generation(), chosen = chosen_.version();
  const TextSelection selected = selection_;
  const Id hovered = hovered_;
  Result<Outcome> outcome = std::visit([this](const auto& one) { return carry_out(one); }, action);
  if (outcome) {
    outcome->changes = {.notebook = notebook().generation() != generation,
                        .selection = selection_ != selected,
                        .chosen = chosen_.version() != chosen,
                        .hovered = hovered_ != hovered};
  }
  return outcome;
}

Result<std::vector<RecordRef>> Session::apply_remote(Edit edit) {
  const std::optional<RecordRef> named = record_of(edit);
  const Result<Edit> inverse = apply(project_.notebook, std::move(edit));
  if (!inverse) return inverse.error();
  history_.steps.close_merge();
  move_ = {};
  forget_marks_that_are_gone();
  std::vector<RecordRef> followed = project_.notebook.take_touched();
  if (named) std::erase(followed, *named);
  return followed;
}

// Stores the revisions of imported records. If the import is undone, a later change of such a
// record must still get a revision above the imported one.
void Session::remember_revisions(const Edit& edit) {
  const auto remember = [this](const Id& id, std::uint64_t revision) {
    std::uint64_t& highest = history_.highest_revisions[id];
    highest = std::max(highest, revision);
  };
  if (const auto* mark = std::get_if<PutMark>(&edit)) remember(mark->mark.id, mark->mark.revision);
  if (const auto* entity = std::get_if<PutEntity>(&edit)) {
    remember(entity->entity.id, entity->entity.revision);
  }
  if (const auto* link = std::get_if<PutLink>(&edit)) remember(link->link.id, link->link.revision);
  if (const auto* batch = std::get_if<Batch>(&edit)) {
    for (const Edit& one : batch->edits) remember_revisions(one);
  }
}

Result<Done> Session::edit(Edit edit, std::string label) {
  history_.steps.close_merge();
  move_ = {};
  remember_revisions(edit);
  Result<Done> done = history_.steps.perform(project_.notebook, std::move(edit), std::move(label));
  if (done) forget_marks_that_are_gone();
  return done;
}

void Session::adopt(Notebook&& from, std::string label) {
  history_.steps.adopt(project_.notebook, std::move(from), std::move(label));
}

Result<Outcome> Session::carry_out(const Select& action) {
  const bool caret_leads = action.caret == action.range.start;
  const ByteOffset a = floor_to_grapheme(article().text(), action.range.start);
  const ByteOffset b = floor_to_grapheme(article().text(), action.range.end);
  selection_.range = {std::min(a, b), std::max(a, b)};
  selection_.caret = caret_leads ? a : b;
  return Outcome{};
}

Result<Outcome> Session::carry_out(const ClearSelection&) {
  selection_.range = {selection_.caret, selection_.caret};
  return Outcome{};
}

Result<Outcome> Session::carry_out(const Undo&) {
  return follow(history_.steps.undo(project_.notebook), "history.undone");
}

Result<Outcome> Session::carry_out(const Redo&) {
  return follow(history_.steps.redo(project_.notebook), "history.redone");
}

bool Session::is_linked_to_chosen(const Id& mark) const {
  if (chosen_mark() == nullptr || notebook().find_mark(mark) == nullptr) return false;
  const auto numbers = notebook().link_numbers_of(notebook().mark_number(mark));
  return std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
    const Link& link = notebook().links()[number];
    return link.from == chosen() || link.to == chosen();
  });
}

Result<Outcome> Session::follow(Result<Reversal> reversal, std::string_view sentence) {
  if (!reversal) return reversal.error();
  forget_marks_that_are_gone();
  // If the restored mark is linked to the chosen mark, for example as its speaker, the chosen mark
  // stays chosen.
  if (reversal->brought_back && !is_linked_to_chosen(reversal->mark)) {
    chosen_.choose(reversal->mark);
  }
  return Outcome{reversal->mark, say(sentence, {{"label", reversal->label}}), {}, reversal->place};
}

Result<Outcome> Session::commit(ChangeSet&& changes, Outcome outcome, std::string label,
                                std::string merge_key) {
  const std::string now = environment_->now();
  const std::uint64_t lowest = revision_at(now);
  Edit edit = changes.finish(now, [&](const Id& record, std::uint64_t present) {
    std::uint64_t& highest = history_.highest_revisions[record];
    return highest = std::max({highest + 1, present + 1, lowest});
  });
  const Batch* const batch = std::get_if<Batch>(&edit);
  if (batch != nullptr && batch->edits.empty()) return Outcome{std::move(outcome.mark), {}};
  const Result<Done> done = history_.steps.perform(project_.notebook, std::move(edit),
                                                   std::move(label), std::move(merge_key));
  if (!done) return done.error();
  forget_marks_that_are_gone();
  if (changes.dropped_links() > 0) {
    outcome.message = say("links.dropped", {{"count", changes.dropped_links()}});
  }
  return outcome;
}

std::optional<Error> Session::check(const std::vector<Id>& marks, const FieldSpec* field) const {
  if (marks.empty()) return Error::invalid(say("marks.choose-first"));
  for (const Id& id : marks) {
    const Mark* const mark = notebook().find_mark(id);
    if (mark == nullptr) return mark_is_gone();
    if (field != nullptr && !field->kinds.has(mark->kind)) {
      return Error::invalid(say("marks.without-field",
                                {{"kind", with_article(mark->kind)}, {"field", noun_of(*field)}}));
    }
  }
  return std::nullopt;
}

void Session::forget_marks_that_are_gone() {
  chosen_.remove_if([this](const Id& id) { return notebook().find_mark(id) == nullptr; });
  if (notebook().find_mark(hovered_) == nullptr) hovered_.clear();
}

}  // namespace attest
