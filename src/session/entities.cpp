// Implements the functions of Session that change the register of sources.
#include <utility>

#include "session/session.h"
#include "session/wording.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::string name_or_words(const Entity& entity) {
  return entity.name.empty() ? std::string(words("entities.without-name")) : entity.name;
}

// Copies the fields of `from` to the empty fields of `into`.
void fill_in(Entity& into, const Entity& from) {
  for (const EntityFieldSpec& field : kEntityFields) {
    std::string& value = into.*field.member;
    if (value.empty()) value = from.*field.member;
  }
}

}  // namespace

Entity Session::new_entity(std::string_view name) {
  Entity entity;
  entity.id = environment_->new_id();
  entity.name = name;
  return entity;
}

Id Session::entity_named_or_new(const EntityName& name, ChangeSet& changes) {
  if (const Entity* const here = entity_with_name(notebook(), name.text)) return here->id;
  if (const Entity* const added = changes.added_entity_named(name.text)) return added->id;
  Entity entity = new_entity(name.text);
  fill_in(entity, name.known);
  const Id& shared = name.known.id;
  if (!shared.empty() && notebook().find_entity(shared) == nullptr) entity.id = shared;
  Id id = entity.id;
  changes.add(std::move(entity));
  return id;
}

Result<Outcome> Session::carry_out(const NameSource& action) {
  if (std::optional<Error> error = check(action.marks, &field_of(&Mark::entity))) {
    return *std::move(error);
  }
  ChangeSet changes(notebook());
  Id entity;
  if (const EntityName* const name = std::get_if<EntityName>(&action.entity)) {
    const std::string typed = trimmed_text(name->text);
    if (typed.empty()) return Error::invalid(say("entities.type-a-name"));
    entity = entity_named_or_new({typed, name->known}, changes);
  } else {
    entity = std::get<Id>(action.entity);
    if (notebook().find_entity(entity) == nullptr) return entity_is_gone();
  }
  for (const Id& mark : action.marks) changes.change_mark(mark).entity = entity;

  const Mark& last = *notebook().find_mark(action.marks.back());
  const std::string name = name_or_words(*changes.entity(entity));
  const std::string words = excerpt(last, article().text());
  return commit(std::move(changes),
                {last.id, say("entities.mark-is", {{"words", words}, {"name", name}})},
                say("undo.name-source", {{"words", words}, {"name", name}}));
}

Result<Outcome> Session::carry_out(const MarkAsMention& action) {
  const Entity* const entity = notebook().find_entity(action.entity);
  if (entity == nullptr) return entity_is_gone();
  const ByteRange range = snapped(action.words);
  if (range.empty()) return no_words_selected();

  Mark mark = new_mark(kind_with(&Mark::entity), range);
  mark.entity = entity->id;
  const std::string name = name_or_words(*entity);
  const std::string words = excerpt(mark, article().text());
  Outcome outcome{mark.id, say("entities.mark-is", {{"words", words}, {"name", name}})};
  ChangeSet changes(notebook());
  changes.add(std::move(mark));
  Result<Outcome> done = commit(std::move(changes), std::move(outcome),
                                say("undo.name-source", {{"words", words}, {"name", name}}));
  if (done) chosen_.choose(done->mark);
  return done;
}

Result<Outcome> Session::carry_out(const UpdateEntity& action) {
  const Entity* const before = notebook().find_entity(action.entity);
  if (before == nullptr) return entity_is_gone();
  const EntityFieldSpec* changed = nullptr;
  std::size_t count = 0;
  ChangeSet changes(notebook());
  for (const auto& [field, value] : action.fields.changes) {
    if (std::optional<Error> fault = fault_of(*field, value)) return *std::move(fault);
    if (before->*field->member == value) continue;
    changes.change_entity(action.entity).*field->member = value;
    changed = field;
    ++count;
  }
  if (count == 0) return Outcome{{}, {}};

  const std::string name = name_or_words(*before);
  const bool renames = changed->member == &Entity::name;
  std::string label =
      count > 1 ? say("undo.change-entity", {{"name", name}})
      : renames ? say("undo.rename-entity", {{"name", name}})
                : say("undo.change-entity-field", {{"field", noun_of(*changed)}, {"name", name}});
  const bool typed = count == 1 && changed->editor != FieldEditor::Choice;
  std::string key = typed ? "entity " + action.entity + " " + std::string(changed->token) : "";
  return commit(std::move(changes), {}, std::move(label), std::move(key));
}

Result<Outcome> Session::carry_out(const MergeEntities& action) {
  const Entity* const from = notebook().find_entity(action.from);
  const Entity* const into = notebook().find_entity(action.into);
  if (from == nullptr || into == nullptr) return entity_is_gone();
  if (from == into) return Error::invalid(say("entities.merge-with-itself"));

  ChangeSet changes(notebook());
  for (const Mark& mark : notebook().marks()) {
    if (mark.entity == from->id) changes.change_mark(mark.id).entity = into->id;
  }
  fill_in(changes.change_entity(into->id), *from);
  const std::string old_name = name_or_words(*from),
                    name = name_or_words(*changes.entity(into->id));
  changes.remove_entity(from->id);
  const MessageArguments names{{"from", old_name}, {"into", name}};
  return commit(std::move(changes), {{}, say("entities.merged", names)},
                say("undo.merge-entities", names));
}

Result<Outcome> Session::carry_out(const SplitEntity& action) {
  if (std::optional<Error> error = check(action.mentions, &field_of(&Mark::entity))) {
    return *std::move(error);
  }
  const std::string name = trimmed_text(action.name);
  if (name.empty()) return Error::invalid(say("entities.type-a-name"));
  ChangeSet changes(notebook());
  Entity entity = new_entity(name);
  for (const Id& mark : action.mentions) changes.change_mark(mark).entity = entity.id;
  changes.add(std::move(entity));
  return commit(std::move(changes),
                {action.mentions.back(),
                 say("entities.split", {{"name", name}, {"count", action.mentions.size()}})},
                say("undo.split-entity", {{"name", name}}));
}

Result<Outcome> Session::carry_out(const DeleteEntity& action) {
  const Entity* const entity = notebook().find_entity(action.entity);
  if (entity == nullptr) return entity_is_gone();
  const std::string name = name_or_words(*entity);
  ChangeSet changes(notebook());
  changes.remove_entity(entity->id);
  return commit(std::move(changes), {{}, say("entities.deleted", {{"name", name}})},
                say("undo.delete-entity", {{"name", name}}));
}

}  // namespace attest
