#include "annotation/change_set.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "annotation/merging.h"

namespace attest {

const Mark* ChangeSet::mark(const Id& id) const {
  if (is_removed(id)) return nullptr;
  const auto place = mark_places_.find(id);
  return place == mark_places_.end() ? notebook_->find_mark(id) : &marks_[place->second];
}

const Entity* ChangeSet::entity(const Id& id) const {
  if (is_removed(id)) return nullptr;
  const auto place = entity_places_.find(id);
  return place == entity_places_.end() ? notebook_->find_entity(id) : &entities_[place->second];
}

const Entity* ChangeSet::added_entity_named(std::string_view name) const {
  const auto added = std::find_if(entities_.begin(), entities_.end(), [&](const Entity& each) {
    return each.name == name && notebook_->find_entity(each.id) == nullptr;
  });
  return added == entities_.end() ? nullptr : &*added;
}

Mark& ChangeSet::change_mark(const Id& id) {
  const auto place = mark_places_.find(id);
  if (place != mark_places_.end()) return marks_[place->second];
  const Mark* const before = notebook_->find_mark(id);
  assert(before != nullptr && !is_removed(id));
  mark_places_.emplace(id, marks_.size());
  return marks_.emplace_back(*before);
}

Entity& ChangeSet::change_entity(const Id& id) {
  const auto place = entity_places_.find(id);
  if (place != entity_places_.end()) return entities_[place->second];
  const Entity* const before = notebook_->find_entity(id);
  assert(before != nullptr && !is_removed(id));
  entity_places_.emplace(id, entities_.size());
  return entities_.emplace_back(*before);
}

void ChangeSet::add(Mark mark) {
  mark_places_.emplace(mark.id, marks_.size());
  marks_.push_back(std::move(mark));
}

void ChangeSet::add(Entity entity) {
  entity_places_.emplace(entity.id, entities_.size());
  entities_.push_back(std::move(entity));
}

void ChangeSet::put(Link link) {
  if (notebook_->find_link(link.id) != nullptr) replaced_.emplace(link.id, true);
  links_by_from_[link.from].push_back(links_.size());
  links_.push_back(std::move(link));
}

void ChangeSet::remove_mark(const Id& id) {
  if (removed_.emplace(id, true).second) removed_marks_.push_back(id);
}

void ChangeSet::remove_link(const Id& id) {
  if (removed_.emplace(id, true).second) removed_links_.push_back(id);
}

void ChangeSet::remove_entity(const Id& id) {
  for (const Mark& each : notebook_->marks()) {
    const Mark* const present = mark(each.id);
    if (present != nullptr && present->entity == id) change_mark(each.id).entity.clear();
  }
  if (removed_.emplace(id, true).second) removed_entities_.push_back(id);
}

bool ChangeSet::keeps(const Link& link) const {
  return !is_removed(link.id) && !is_removed(link.from) && !is_removed(link.to) &&
         replaced_.find(link.id) == replaced_.end();
}

std::vector<Id> ChangeSet::speaker_links_of(const Id& mark) const {
  std::vector<Id> speakers;
  for (const Link* link : notebook_->links_of(mark)) {
    if (link->kind == kAttributedTo && link->from == mark && keeps(*link)) {
      speakers.push_back(link->id);
    }
  }
  const auto added = links_by_from_.find(mark);
  if (added == links_by_from_.end()) return speakers;
  for (const std::size_t place : added->second) {
    const Link& link = links_[place];
    if (link.kind == kAttributedTo && !is_removed(link.id)) speakers.push_back(link.id);
  }
  return speakers;
}

std::vector<Id> ChangeSet::quotes_to_check() const {
  std::vector<Id> quotes;
  const auto consider = [&](const Link* link) {
    if (link != nullptr && link->kind == kAttributedTo) quotes.push_back(link->from);
  };
  for (const Mark& changed : marks_) {
    const Mark* const before = notebook_->find_mark(changed.id);
    if (before != nullptr &&
        (before->kind != changed.kind || before->attribution != changed.attribution)) {
      quotes.push_back(changed.id);
    }
  }
  for (const Link& link : links_) {
    consider(&link);
    consider(notebook_->find_link(link.id));
  }
  for (const Id& link : removed_links_) consider(notebook_->find_link(link));
  for (const Id& removed : removed_marks_) {
    for (const Link* link : notebook_->links_of(removed)) consider(link);
  }
  return quotes;
}

void ChangeSet::drop_forbidden_links(const Mark& changed) {
  const Mark* const before = notebook_->find_mark(changed.id);
  if (before == nullptr || before->kind == changed.kind) return;
  for (const Link* link : notebook_->links_of(changed.id)) {
    if (!keeps(*link)) continue;
    const bool was_allowed = may_link(link->kind, notebook_->find_mark(link->from)->kind,
                                      notebook_->find_mark(link->to)->kind);
    if (!was_allowed || may_link(link->kind, mark(link->from)->kind, mark(link->to)->kind)) {
      continue;
    }
    remove_link(link->id);
    ++dropped_links_;
  }
}

void ChangeSet::follow_attribution(const Id& quote) {
  const Mark* const now = mark(quote);
  if (now == nullptr || !has_field(now->kind, &Mark::attribution)) return;
  const Mark* const before = notebook_->find_mark(quote);
  const std::vector<Id> speakers = speaker_links_of(quote);
  const bool links_added = links_by_from_.find(quote) != links_by_from_.end();
  // True if this undo step sets the attribution of an existing quote. False if the mark becomes a
  // quote in this step, because the program then sets the attribution.
  const bool was_set = before != nullptr && has_field(before->kind, &Mark::attribution) &&
                       before->attribution != now->attribution;

  if (was_set && now->attribution != kLinked && !links_added) {
    for (const Id& link : speakers) remove_link(link);
  } else if (!speakers.empty()) {
    if (now->attribution != kLinked) change_mark(quote).attribution = kLinked;
  } else if (now->attribution == kLinked && !was_set) {
    change_mark(quote).attribution = kOpen;
  }
}

Edit ChangeSet::finish(const std::string& now, const NextRevision& next) {
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (!is_removed(marks_[i].id)) drop_forbidden_links(marks_[i]);
  }
  for (const Id& quote : quotes_to_check()) follow_attribution(quote);

  const auto replace = [&next](auto& changed, const auto& before) {
    raise_revision(changed, before, next(before.id, before.revision));
  };
  Batch batch;
  for (Entity& entity : entities_) {
    const Entity* const before = notebook_->find_entity(entity.id);
    if (is_removed(entity.id) || (before != nullptr && *before == entity)) continue;
    if (before != nullptr) replace(entity, *before);
    batch.edits.emplace_back(PutEntity{std::move(entity)});
  }
  for (Mark& mark : marks_) {
    const Mark* const before = notebook_->find_mark(mark.id);
    if (is_removed(mark.id) || (before != nullptr && *before == mark)) continue;
    if (before != nullptr) {
      replace(mark, *before);
      mark.modified = now;
    }
    batch.edits.emplace_back(PutMark{std::move(mark)});
  }
  for (Id& link : removed_links_) batch.edits.emplace_back(RemoveLink{std::move(link)});
  for (Link& link : links_) {
    const Link* const before = notebook_->find_link(link.id);
    if (before != nullptr && *before == link) continue;
    if (before != nullptr) replace(link, *before);
    batch.edits.emplace_back(PutLink{std::move(link)});
  }
  for (Id& mark : removed_marks_) batch.edits.emplace_back(RemoveMark{std::move(mark)});
  for (Id& entity : removed_entities_) batch.edits.emplace_back(RemoveEntity{std::move(entity)});
  if (batch.edits.size() == 1) return std::move(batch.edits.front());
  return Edit(std::move(batch));
}

}  // namespace attest
