// Implements the functions of Session that change the fields of marks and delete marks.
#include <algorithm>
#include <set>
#include <utility>

#include "session/quote_manner.h"
#include "session/session.h"
#include "session/web_address.h"
#include "session/wording.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Describes which fields an update changed.
struct Changes {
  std::set<std::string_view> nouns;
  // True if the most recently changed field is a text field in which the user types.
  bool typed = false;
};

void change_fields(Mark& mark, const MarkFields& fields, Changes& changes) {
  if (fields.kind && *fields.kind != mark.kind) {
    mark.kind = *fields.kind;
    changes.nouns.insert(words("fields.the-kind"));
    changes.typed = false;
  }
  for (const MarkFields::Change& wanted : fields.changes) {
    const bool was_guessed = confirm(mark, *wanted.field);
    if (value_of(mark, *wanted.field) == wanted.value && !was_guessed) continue;
    set_value(mark, *wanted.field, wanted.value);
    changes.nouns.insert(noun_of(*wanted.field));
    changes.typed = wanted.field->is_typed();
  }
}

std::optional<Error> fault_of(const std::vector<Evidence>& list) {
  std::set<std::string_view> addresses;
  for (const Evidence& each : list) {
    const Result<std::string> address = web_address(each.address);
    if (!address) return address.error();
    if (!addresses.insert(each.address).second) {
      return Error::invalid(say("evidence.twice", {{"address", each.address}}));
    }
  }
  return std::nullopt;
}

std::vector<Evidence>::iterator with_address(std::vector<Evidence>& list,
                                             std::string_view address) {
  return std::find_if(list.begin(), list.end(),
                      [&](const Evidence& each) { return each.address == address; });
}

std::optional<Error> fault_of(const MarkFields& fields, const Notebook& notebook) {
  for (const auto& [field, value] : fields.changes) {
    if (std::optional<Error> fault = fault_of(*field, value)) return fault;
    if (const auto* evidence = std::get_if<std::vector<Evidence>>(&value)) {
      if (std::optional<Error> fault = fault_of(*evidence)) return fault;
    }
    if (field->editor != FieldEditor::Entity || is_empty(value)) continue;
    if (notebook.find_entity(std::get<std::string>(value)) == nullptr) return entity_is_gone();
  }
  return std::nullopt;
}

// Returns a label such as "change the note", "change a claim" or "change the tags of 3 marks".
std::string label_of(const Changes& changes, const std::vector<Id>& marks, MarkKind kind) {
  const bool one = changes.nouns.size() == 1;
  if (marks.size() > 1) {
    return one ? say("undo.change-field-of-marks",
                     {{"field", *changes.nouns.begin()}, {"count", marks.size()}})
               : say("undo.change-marks", {{"count", marks.size()}});
  }
  return say("undo.change", {{"what", one ? *changes.nouns.begin() : with_article(kind)}});
}

}  // namespace

Result<Outcome> Session::carry_out(const UpdateMark& action) {
  return carry_out(UpdateMarks{{action.mark}, action.fields});
}

Result<Outcome> Session::carry_out(const UpdateMarks& action) {
  if (std::optional<Error> error = check(action.marks)) return *std::move(error);
  if (std::optional<Error> fault = fault_of(action.fields, notebook())) return *std::move(fault);

  ChangeSet changes(notebook());
  Changes described;
  MarkKind kind{};
  for (const Id& id : action.marks) {
    Mark& mark = changes.change_mark(id);
    const MarkKind before = mark.kind;
    change_fields(mark, action.fields, described);
    kind = mark.kind;
    if (kind != before) fill_in_guesses(mark, article().text());
  }
  if (described.nouns.empty()) return Outcome{action.marks.back(), {}};

  std::string label = label_of(described, action.marks, kind);
  std::string merge_key;
  if (described.nouns.size() == 1 && described.typed) {
    merge_key = label;
    for (const Id& id : action.marks) merge_key.append(" ").append(id);
  }
  return commit(std::move(changes), {action.marks.back(), {}}, std::move(label),
                std::move(merge_key));
}

Result<Outcome> Session::carry_out(const TagMarks& action) {
  if (std::optional<Error> error = check(action.marks)) return *std::move(error);
  std::vector<std::string> given;
  for (const std::string& each : action.tags) {
    if (std::string tag = trimmed_text(each); !tag.empty()) given.push_back(std::move(tag));
  }
  if (given.empty()) return Error::invalid(say("tags.empty"));

  ChangeSet changes(notebook());
  for (const Id& id : action.marks) {
    std::vector<std::string>& tags = changes.change_mark(id).tags;
    for (const std::string& tag : given) {
      const bool has = std::find(tags.begin(), tags.end(), tag) != tags.end();
      if (action.add && !has) tags.push_back(tag);
      if (!action.add && has) std::erase(tags, tag);
    }
  }
  const std::string listed = tags_text(given);
  const MessageArguments of{{"tag", listed}, {"count", action.marks.size()}};
  return commit(std::move(changes),
                {action.marks.back(), say(action.add ? "tags.added" : "tags.removed", of)},
                say(action.add ? "undo.tag" : "undo.untag", of));
}

Result<Outcome> Session::carry_out(const DeleteMark& action) {
  if (std::optional<Error> error = check({action.mark})) return *std::move(error);
  const Mark& mark = *notebook().find_mark(action.mark);
  const std::string_view kind = with_article(mark.kind);

  Outcome outcome{
      mark.id, say("marks.deleted", {{"kind", kind}, {"words", excerpt(mark, article().text())}})};
  ChangeSet changes(notebook());
  changes.remove_mark(mark.id);
  return commit(std::move(changes), std::move(outcome), say("undo.delete", {{"kind", kind}}));
}

Result<Outcome> Session::carry_out(const DeleteMarks& action) {
  if (std::optional<Error> error = check(action.marks)) return *std::move(error);
  if (action.marks.size() == 1) return carry_out(DeleteMark{action.marks.front()});
  ChangeSet changes(notebook());
  for (const Id& id : action.marks) changes.remove_mark(id);
  const MessageArguments count{{"count", action.marks.size()}};
  return commit(std::move(changes), {action.marks.back(), say("marks.deleted-count", count)},
                say("undo.delete-count", count));
}

Result<Outcome> Session::carry_out(const AddEvidence& action) {
  if (std::optional<Error> error = check({action.mark}, &field_of(&Mark::evidence))) {
    return *std::move(error);
  }
  const Result<std::string> address = web_address(action.address);
  if (!address) return address.error();

  ChangeSet changes(notebook());
  std::vector<Evidence>& evidence = changes.change_mark(action.mark).evidence;
  const auto known = with_address(evidence, *address);
  if (known == evidence.end()) {
    evidence.push_back({*address, action.title, {}});
  } else if (action.title.empty() || action.title == known->title) {
    return Outcome{action.mark, say("evidence.is-there")};
  } else {
    known->title = action.title;
  }
  return commit(std::move(changes), {action.mark, say("evidence.added", {{"address", *address}})},
                say("undo.add-evidence"));
}

Result<Outcome> Session::carry_out(const TitleEvidence& action) {
  if (std::optional<Error> error = check({action.mark})) return *std::move(error);
  ChangeSet changes(notebook());
  std::vector<Evidence>& evidence = changes.change_mark(action.mark).evidence;
  const auto known = with_address(evidence, action.address);
  if (known == evidence.end()) return Error::not_found(say("evidence.is-gone"));
  known->title = action.title;
  return commit(std::move(changes), {action.mark, {}}, say("undo.title-evidence"),
                "title " + action.mark + " " + action.address);
}

Result<Outcome> Session::carry_out(const RemoveEvidence& action) {
  if (std::optional<Error> error = check({action.mark})) return *std::move(error);
  ChangeSet changes(notebook());
  std::vector<Evidence>& evidence = changes.change_mark(action.mark).evidence;
  if (action.index >= evidence.size()) return Error::not_found(say("evidence.is-gone"));
  evidence.erase(evidence.begin() + static_cast<std::ptrdiff_t>(action.index));
  return commit(std::move(changes), {action.mark, say("evidence.removed")},
                say("undo.remove-evidence"));
}

}  // namespace attest
