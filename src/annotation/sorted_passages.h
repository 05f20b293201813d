// A sorted list of passages whose changes are noted at once and worked in when
// somebody looks.
//
// So taking in thousands of marks costs one sort, while a single change to a long
// list costs little more than moving the entries behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/offsets.h"

namespace attest {

// A placed passage, or the extent of a whole mark: 16 bytes, sorted by start, longer first, then as
// the marks were made. No two of a list are equal.
struct PlacedPassage {
  ByteRange range;
  std::uint32_t mark = 0;     // Number of the mark: see Notebook::mark_number.
  std::uint32_t passage = 0;  // Which of its passages.

  friend bool operator==(const PlacedPassage&, const PlacedPassage&) = default;
  friend bool operator<(const PlacedPassage& a, const PlacedPassage& b) {
    if (a.range.start != b.range.start) return a.range.start < b.range.start;
    if (a.range.end != b.range.end) return a.range.end > b.range.end;
    return a.mark != b.mark ? a.mark < b.mark : a.passage < b.passage;
  }
};

class SortedPassages {
 public:
  void insert(const PlacedPassage& entry) { changes_.push_back({entry, true}); }
  void erase(const PlacedPassage& entry) { changes_.push_back({entry, false}); }

  // Works in what has changed; says whether anything had.
  bool settle();

  // As of the last settle().
  const std::vector<PlacedPassage>& entries() const { return entries_; }
  std::size_t place_of(const PlacedPassage& entry) const;  // Where it stands, or would stand.

 private:
  struct Change {
    PlacedPassage entry;
    bool present;  // Whether the entry is there afterwards.
  };
  static bool earlier(const Change& a, const Change& b) { return a.entry < b.entry; }

  void keep_last_of_equal_changes();
  void work_in_one_by_one();
  void work_in_at_once();

  std::vector<PlacedPassage> entries_;
  std::vector<Change> changes_;  // In the order in which they were made.
};

}  // namespace attest
