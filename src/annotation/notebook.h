// All marks, entities and links of one article. Invariants:
//   - Ids are unique. A mark has at least one passage. Both ends of a link exist.
//   - Marks can be found by text offset without visiting all of them.
//
// A notebook changes only through apply() in edit.h, so that every change can be undone and every
// changed record is reported for saving. It can be moved but not copied.
#pragma once

#include <cstdint>
#include <span>
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

inline constexpr ByteOffset kBehindAllText{0xFFFFFFFF};

enum class RecordKind : std::uint8_t { Mark, Entity, Link };

struct RecordRef {
  RecordKind kind;
  Id id;
  friend bool operator==(const RecordRef&, const RecordRef&) = default;
};

class Notebook {
 public:
  // find_mark(), find_entity() and find_link() return null if no record has the id.
  const Mark* find_mark(std::string_view id) const { return marks_.find(id); }
  const Entity* find_entity(std::string_view id) const { return entities_.find(id); }
  const Link* find_link(std::string_view id) const { return links_.find(id); }

  std::size_t mark_count() const { return marks_.size(); }
  std::size_t record_count() const { return marks_.size() + entities_.size() + links_.size(); }
  // Returns the mark at an index of the text order. In text order, marks are sorted by start, then
  // by length with the longest first, then by creation. Marks that were not found in the text come
  // last.
  const Mark& mark_at(std::size_t place) const;
  // Returns the extents of all marks in text order. A mark that was not found in the text has the
  // extent kBehindAllText.
  const std::vector<PlacedPassage>& extents() const;

  // Every mark has a number, counted from 0 in order of creation. The number never changes, not
  // even when the mark is deleted and restored by undo, and no other mark ever gets the same
  // number. Tables and the renderer refer to marks by number.
  const Mark& mark_numbered(std::uint32_t number) const { return marks_[number]; }
  std::uint32_t mark_number(std::string_view id) const;  // The mark must exist.

  // Each table can be iterated in order of creation and has size() and empty().
  const RecordTable<Mark>& marks() const { return marks_; }
  const RecordTable<Entity>& entities() const { return entities_; }
  const RecordTable<Link>& links() const { return links_; }
  // Links from or to a mark, in order of creation. The cost depends on the number of results.
  std::vector<const Link*> links_of(std::string_view mark_id) const;
  // Returns the numbers of the links from or to a mark, without allocating memory. A number is an
  // index into links().
  std::span<const std::uint32_t> link_numbers_of(std::uint32_t mark) const;

  // Appends the passages that overlap `range` to `out`, sorted by start, then by length with the
  // longest first. The cost depends on the number of results, not on the number of passages.
  void passages_in(ByteRange range, std::vector<PlacedPassage>& out) const;
  // Returns the marks at a text offset, the mark with the smallest extent first. Repeated clicks at
  // the offset choose these marks one after the other.
  std::vector<const Mark*> marks_at(ByteOffset at) const;
  // Returns all passages that were found in the text, sorted by start, then by length with the
  // longest first. The overview ruler uses this function.
  const std::vector<PlacedPassage>& passages() const;

  // Increases with every change. Two states never have the same generation, not even states of
  // different notebooks. A notebook that was never changed has generation 0.
  std::uint64_t generation() const { return generation_; }
  // Like generation(), but increases only if an entity or a mark of a kind with an entity changed.
  std::uint64_t source_generation() const { return source_generation_; }

  // True if no record was ever added.
  bool is_new() const {
    return !marks_.was_ever_used() && !entities_.was_ever_used() && !links_.was_ever_used();
  }

  // Moves a mark out. Afterwards, the notebook may only be used to move out other marks.
  Mark take_mark(std::uint32_t number) { return marks_.take(number); }

  // Returns the records that were added, changed or removed since the last call, each once, in the
  // order of the first change. Records from apply_saved() are excluded.
  std::vector<RecordRef> take_touched();

 private:
  friend class NotebookEditor;  // The only class that changes a notebook (edit.cpp).

  // Returns the range from the start of a mark's first passage to the end of its last one. In text
  // order, marks are sorted by this range.
  static PlacedPassage extent_in_text(const Mark& mark, std::uint32_t number);

  RecordTable<Mark> marks_;
  RecordTable<Entity> entities_;
  RecordTable<Link> links_;
  // For each mark number, the numbers of the mark's links.
  std::vector<std::vector<std::uint32_t>> links_by_mark_;
  std::vector<RecordRef> touched_;
  std::uint64_t generation_ = 0;
  std::uint64_t source_generation_ = 0;

  // order_ and index_ are sorted only when they are used, so that loading thousands of marks costs
  // one sort.
  mutable SortedPassages order_;
  mutable PassageIndex index_;
};

}  // namespace attest
