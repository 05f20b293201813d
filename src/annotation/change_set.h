// Collects the changes of one undo step and adds the changes that follow from them:
//   - A link that its rule no longer allows, because a mark changed its kind, is removed.
//   - A link is removed with either of its marks.
//   - The attribution of a quote follows its links. With a link to a speaker it is kLinked. When
//     the last such link is removed, kLinked becomes kOpen. Setting another attribution removes the
//     links to speakers.
// A link from a file that already broke its rule is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"
#include "base/string_map.h"

namespace attest {

// Returns the revision of a record after its change. `present` is the one before it.
using NextRevision = std::function<std::uint64_t(const Id& record, std::uint64_t present)>;

class ChangeSet {
 public:
  // The notebook must not change before finish().
  explicit ChangeSet(const Notebook& notebook) : notebook_(&notebook) {}

  // The present state, including the changes of this set. Null if there is no such record.
  const Mark* mark(const Id& id) const;
  const Entity* entity(const Id& id) const;
  // An entity that this set adds, or null.
  const Entity* added_entity_named(std::string_view name) const;
  // A copy to change. The record must exist.
  Mark& change_mark(const Id& id);
  Entity& change_entity(const Id& id);
  // Their ids must be new. The links must obey link_rules.h.
  void add(Mark mark);
  void add(Entity entity);
  // The link is new, or it replaces the link with its id.
  void put(Link link);

  void remove_mark(const Id& id);
  void remove_link(const Id& id);
  // The marks that mention the entity mention none afterwards. Visits all marks.
  void remove_entity(const Id& id);

  // Links from a mark to its speakers. In order of creation.
  std::vector<Id> speaker_links_of(const Id& mark) const;

  // Adds the consequences and returns everything as one edit: a Batch, or the only edit itself.
  // An empty Batch means that nothing changes. A record that replaces one of the notebook gets the
  // revision that `next` returns, and a mark gets `now` as its modification time.
  Edit finish(const std::string& now, const NextRevision& next);
  // After finish(): how many links were removed because their rule no longer allows them.
  std::size_t dropped_links() const { return dropped_links_; }

 private:
  bool is_removed(const Id& id) const { return removed_.find(id) != removed_.end(); }
  // True for a link of the notebook that this set neither removes nor replaces.
  bool keeps(const Link& link) const;
  std::vector<Id> quotes_to_check() const;
  void drop_forbidden_links(const Mark& changed);
  void follow_attribution(const Id& quote);

  const Notebook* notebook_;
  std::deque<Mark> marks_;  // Changed and new. References stay valid.
  std::deque<Entity> entities_;
  std::vector<Link> links_;
  std::vector<Id> removed_marks_, removed_links_, removed_entities_;
  StringMap<std::size_t> mark_places_;                 // By id: the index into marks_.
  StringMap<std::size_t> entity_places_;               // By id: the index into entities_.
  StringMap<std::vector<std::size_t>> links_by_from_;  // Indexes into links_.
  StringMap<bool> removed_, replaced_;                 // Ids. The values have no meaning.
  std::size_t dropped_links_ = 0;
};

}  // namespace attest
