// Collects the changes of one undo step and adds their consequences:
//   (1) A mark that changes its kind loses the links that the rules forbid for its new kind. A link
//       from a file that already broke its rule before the change is kept.
//   (2) A mark that is removed loses all its links.
//   (3) A quote with a link to a speaker gets the attribution kLinked. When the last of these links
//       is removed, the attribution becomes kOpen. When the attribution is set to another value,
//       the links to speakers are removed.
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

// Returns the new revision of a record that is changed. `present` is its revision before the
// change.
using NextRevision = std::function<std::uint64_t(const Id& record, std::uint64_t present)>;

class ChangeSet {
 public:
  // The notebook must not change before finish() is called.
  explicit ChangeSet(const Notebook& notebook) : notebook_(&notebook) {}

  // mark() and entity() return a record with the changes that were made to it so far, or null if
  // the record does not exist.
  const Mark* mark(const Id& id) const;
  const Entity* entity(const Id& id) const;
  // Returns the entity with this name among the entities that this change set adds, or null.
  const Entity* added_entity_named(std::string_view name) const;
  // change_mark() and change_entity() return a reference to a copy of the record. The caller
  // changes the copy. The record must exist.
  Mark& change_mark(const Id& id);
  Entity& change_entity(const Id& id);
  // Adds a mark or an entity. Its id must be new.
  void add(Mark mark);
  void add(Entity entity);
  // Adds a link, or replaces the link with the same id. The link must obey link_rules.h.
  void put(Link link);

  void remove_mark(const Id& id);
  void remove_link(const Id& id);
  // Removes an entity. Source marks that refer to the entity then refer to no entity. Visits all
  // marks.
  void remove_entity(const Id& id);

  // Returns the ids of the links from a mark to its speakers, in order of creation.
  std::vector<Id> speaker_links_of(const Id& mark) const;

  // Adds the consequences of the changes and returns everything as one edit. A single change is
  // returned as it is, several changes as a Batch. An empty Batch means that nothing changes. A
  // changed record gets the revision that `next` returns. A changed mark also gets `now` as its
  // modification time.
  Edit finish(const std::string& now, const NextRevision& next);
  // The number of links that finish() removed because the rules forbid them for the new kind of a
  // mark.
  std::size_t dropped_links() const { return dropped_links_; }

 private:
  bool is_removed(const Id& id) const { return removed_.find(id) != removed_.end(); }
  // True for a link of the notebook that this change set neither removes nor replaces.
  bool keeps(const Link& link) const;
  std::vector<Id> quotes_to_check() const;
  void drop_forbidden_links(const Mark& changed);
  void follow_attribution(const Id& quote);

  const Notebook* notebook_;
  // Changed and new marks. change_mark() returns references to these elements. The references stay
  // valid when a deque grows.
  std::deque<Mark> marks_;
  std::deque<Entity> entities_;
  std::vector<Link> links_;
  std::vector<Id> removed_marks_, removed_links_, removed_entities_;
  StringMap<std::size_t> mark_places_;                 // For each id, the index into marks_.
  StringMap<std::size_t> entity_places_;               // For each id, the index into entities_.
  StringMap<std::vector<std::size_t>> links_by_from_;  // Indexes into links_.
  StringMap<bool> removed_, replaced_;  // Maps used as sets of ids. Their values are not used.
  std::size_t dropped_links_ = 0;
};

}  // namespace attest
