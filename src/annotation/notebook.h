// All marks, entities and links of one article, and the rules they keep:
//   - ids are unique; a mark has a passage; a link has both its ends;
//   - marks are found by place without looking at all of them.
//
// Changed only through apply() in edit.h, so that every change can be undone and
// every changed record is known to the one who saves. It can be moved, not copied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/entity.h"
#include "annotation/link.h"
#include "annotation/mark.h"
#include "annotation/passage_index.h"
#include "annotation/record_table.h"
#include "annotation/sorted_passages.h"
#include "base/offsets.h"

namespace attest {

enum class RecordKind : std::uint8_t { Mark, Entity, Link };

struct RecordRef {
  RecordKind kind;
  Id id;
  friend bool operator==(const RecordRef&, const RecordRef&) = default;
};

class Notebook {
 public:
  const Mark* find_mark(std::string_view id) const { return marks_.find(id); }  // Null: none.
  const Entity* find_entity(std::string_view id) const { return entities_.find(id); }
  const Link* find_link(std::string_view id) const { return links_.find(id); }

  std::size_t mark_count() const { return marks_.size(); }
  std::size_t record_count() const { return marks_.size() + entities_.size() + links_.size(); }
  // Marks in the order of the text (start, then longer first, then as they were made; lost ones
  // last).
  const Mark& mark_at(std::size_t place) const;
  // Where a mark stands in that order. Logarithmic. The mark must be there.
  std::size_t place_of(const Mark& mark) const;

  // A number that stays with a mark while it lives, also through deleting and undo, and that no
  // other mark ever gets: for tables and drawing. Numbers count up from 0 as marks are made.
  const Mark& mark_numbered(std::uint32_t number) const { return marks_[number]; }
  std::uint32_t mark_number(std::string_view id) const;  // The mark must be there.

  // To go over, in the order in which they were made; size() and empty() too.
  const RecordTable<Mark>& marks() const { return marks_; }
  const RecordTable<Entity>& entities() const { return entities_; }
  const RecordTable<Link>& links() const { return links_; }
  // From or to a mark, as they were made. Costs by what is found.
  std::vector<const Link*> links_of(std::string_view mark_id) const;

  // Appends the placed passages that overlap `range` to `out`, sorted by start, longer first.
  // Costs by what is found, not by what there is.
  void passages_in(ByteRange range, std::vector<PlacedPassage>& out) const;
  // The marks under one place, smallest extent first: what a click cycles through.
  std::vector<const Mark*> marks_at(ByteOffset at) const;
  // Every placed passage, sorted: for the overview strip.
  const std::vector<PlacedPassage>& passages() const;

  // Grows with every change; never the same for two states of one sitting.
  std::uint64_t generation() const { return generation_; }

  // Whether there never was anything in it.
  bool is_new() const {
    return !marks_.was_ever_used() && !entities_.was_ever_used() && !links_.was_ever_used();
  }

  // Gives a mark away, of a notebook that is good for nothing afterwards but to give away others.
  Mark take_mark(std::uint32_t number) { return marks_.take(number); }

  // The records that changed, appeared or went since the last call, each once, in the order in
  // which they first did. Those that apply_saved() brought are not among them.
  std::vector<RecordRef> take_touched();

 private:
  friend class NotebookEditor;  // edit.cpp: the only way to change it.

  // A mark's extent, which is its place in the order of the text.
  static PlacedPassage place_in_text(const Mark& mark, std::uint32_t number);
  const std::vector<PlacedPassage>& order() const;

  RecordTable<Mark> marks_;
  RecordTable<Entity> entities_;
  RecordTable<Link> links_;
  std::vector<std::vector<std::uint32_t>> links_by_mark_;  // Numbers of links, by number of a mark.
  std::vector<RecordRef> touched_;
  std::uint64_t generation_ = 0;

  // Brought up to date when they are asked, so that loading thousands of marks costs one sort.
  mutable SortedPassages order_;
  mutable PassageIndex index_;
};

}  // namespace attest
