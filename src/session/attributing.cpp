// Implements the functions of Session that attribute marks to speakers.
#include <utility>

#include "annotation/link_rules.h"
#include "query/attribution.h"
#include "session/session.h"
#include "session/speaker_search.h"
#include "session/wording.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Returns the name that the speaker `source` has after `changes` are applied.
std::string name_of(const ChangeSet& changes, const Mark& source, std::string_view text) {
  const Entity* const entity = source.entity.empty() ? nullptr : changes.entity(source.entity);
  return entity == nullptr || entity->name.empty() ? marked_text(source, text) : entity->name;
}

// Makes `source` the only speaker of `mark`.
void attribute(ChangeSet& changes, const Id& mark, const Id& source, const Notebook& notebook,
               Environment& environment) {
  const Link* const known = equal_link(notebook, kAttributedTo, mark, source);
  for (const Id& link : changes.speaker_links_of(mark)) {
    if (known == nullptr || link != known->id) changes.remove_link(link);
  }
  if (known == nullptr) {
    changes.put({environment.new_id(), std::string(kAttributedTo), mark, source, {}});
  }
}

}  // namespace

Result<Outcome> Session::carry_out(const AttributeTo& action) {
  if (std::optional<Error> error = check(action.marks)) return *std::move(error);
  ChangeSet changes(notebook());
  const Speakers sources =
      std::visit([&](const auto& speaker) { return speakers(action.marks, speaker, changes); },
                 action.speaker);
  if (!sources) return sources.error();

  for (std::size_t i = 0; i < action.marks.size(); ++i) {
    const Mark& source = *changes.mark((*sources)[i]);
    if (std::optional<Error> fault =
            fault_of_link(kAttributedTo, *changes.mark(action.marks[i]), source)) {
      return *std::move(fault);
    }
    attribute(changes, action.marks[i], source.id, notebook(), *environment_);
  }

  const std::string_view text = article().text();
  const std::string name = name_of(changes, *changes.mark(sources->back()), text);
  const bool one = action.marks.size() == 1;
  Outcome outcome{
      action.marks.back(),
      one ? say("attribution.said-by",
                {{"words", excerpt(*notebook().find_mark(action.marks[0]), text)}, {"name", name}})
          : say("attribution.marks-said-by", {{"count", action.marks.size()}, {"name", name}})};
  return commit(std::move(changes), std::move(outcome), say("undo.said-by", {{"name", name}}));
}

Session::Speakers Session::speakers(const std::vector<Id>& marks, const Id& speaker,
                                    ChangeSet& changes) {
  if (const Mark* const mention = notebook().find_mark(speaker); mention != nullptr) {
    // A speaker must be in the register of sources. Therefore a source mark that names no entity
    // gets an entity here.
    if (mention->entity.empty() && has_field(mention->kind, &Mark::entity)) {
      changes.change_mark(speaker).entity =
          entity_named_or_new({name_in_text(*mention, article().text()), {}}, changes);
    }
    return std::vector<Id>(marks.size(), speaker);
  }
  const Entity* const entity = notebook().find_entity(speaker);
  if (entity == nullptr) return mark_is_gone();
  return mentions_near(marks, entity->id, {entity->name, {}}, changes);
}

Session::Speakers Session::speakers(const std::vector<Id>& marks, ByteRange words,
                                    ChangeSet& changes) {
  const ByteRange range = snapped(words);
  if (range.empty()) return no_words_selected();
  std::vector<PlacedPassage> passages;
  notebook().passages_in(range, passages);
  for (const PlacedPassage& passage : passages) {
    const Mark& mark = notebook().mark_numbered(passage.mark);
    if (passage.range == range && mark.passages.size() == 1 &&
        has_field(mark.kind, &Mark::entity)) {
      return std::vector<Id>(marks.size(), mark.id);
    }
  }
  Mark source = new_mark(kind_with(&Mark::entity), range);
  source.entity = entity_named_or_new({name_in_text(source, article().text()), {}}, changes);
  std::vector<Id> sources(marks.size(), source.id);
  changes.add(std::move(source));
  return sources;
}

Session::Speakers Session::speakers(const std::vector<Id>& marks, const EntityName& name,
                                    ChangeSet& changes) {
  const std::string typed = trimmed_text(name.text);
  if (typed.empty()) return Error::invalid(say("entities.type-a-name"));
  const Entity* const entity = entity_with_name(notebook(), typed);
  return mentions_near(marks, entity == nullptr ? Id() : entity->id,
                       {entity == nullptr ? typed : entity->name, name.known}, changes);
}

Session::Speakers Session::mentions_near(const std::vector<Id>& marks, const Id& entity,
                                         const EntityName& name, ChangeSet& changes) {
  const std::string_view text = article().text();
  const std::vector<const Mark*> mentions = mentions_of(notebook(), entity, name.text, text);
  std::vector<Id> sources;
  if (!mentions.empty()) {
    for (const Id& mark : marks) {
      sources.push_back(nearest_of(mentions, extent_of(*notebook().find_mark(mark))).id);
    }
    for (const Id& source : sources) {
      if (!changes.mark(source)->entity.empty()) continue;
      changes.change_mark(source).entity = entity_named_or_new(name, changes);
    }
    return sources;
  }

  const ByteRange near = extent_of(*notebook().find_mark(marks.back()));
  const std::optional<ByteRange> occurrence = nearest_occurrence(text, name.text, near);
  if (!occurrence)
    return Error::not_found(say("attribution.name-not-in-text", {{"name", name.text}}));
  Mark source = new_mark(kind_with(&Mark::entity), *occurrence);
  source.entity = entity.empty() ? entity_named_or_new(name, changes) : entity;
  sources.assign(marks.size(), source.id);
  changes.add(std::move(source));
  return sources;
}

Result<Outcome> Session::carry_out(const MarkUnattributed& action) {
  return set_attribution(action.marks, kUnattributed);
}

Result<Outcome> Session::carry_out(const SetAttributionOpen& action) {
  return set_attribution(action.marks, kOpen);
}

Result<Outcome> Session::set_attribution(const std::vector<Id>& marks,
                                         std::string_view attribution) {
  if (std::optional<Error> error = check(marks, &field_of(&Mark::attribution))) {
    return *std::move(error);
  }
  ChangeSet changes(notebook());
  for (const Id& mark : marks) {
    for (const Id& link : changes.speaker_links_of(mark)) changes.remove_link(link);
    changes.change_mark(mark).attribution = attribution;
  }
  const bool open = attribution == kOpen;
  return commit(
      std::move(changes),
      {marks.back(), say(open ? "attribution.is-open" : "attribution.is-unattributed",
                         {{"count", marks.size()}})},
      say(open ? "undo.attribution-open" : "undo.unattributed", {{"count", marks.size()}}));
}

}  // namespace attest
