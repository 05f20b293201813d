// A sorted list of passages that collects changes and merges them on demand.
//
// Inserting thousands of passages costs one sort. A single change of a long list costs little more
// than moving the entries that come after the changed one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/offsets.h"

namespace attest {

// A passage in the article, or the extent of a whole mark. Takes 16 bytes. Sorted by start, then by
// length with the longest first, then by creation of the marks. No two entries of a list are equal.
struct PlacedPassage {
  ByteRange range;
  std::uint32_t mark = 0;     // The mark's number: see Notebook::mark_number.
  std::uint32_t passage = 0;  // The index of the passage in its mark.

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

  // Merges pending changes. Returns whether there were pending changes.
  bool settle();

  // Returns the entries as of the most recent settle(), without pending changes.
  const std::vector<PlacedPassage>& entries() const { return entries_; }
  // Returns the index of `entry`, or the index at which it would be inserted.
  std::size_t index_of(const PlacedPassage& entry) const;

 private:
  struct Change {
    PlacedPassage entry;
    bool present;  // True if the change adds the entry, false if it removes the entry.
  };
  static bool earlier(const Change& a, const Change& b) { return a.entry < b.entry; }

  void keep_last_of_equal_changes();
  void work_in_one_by_one();
  void work_in_at_once();

  std::vector<PlacedPassage> entries_;
  std::vector<Change> changes_;  // Pending changes, in the order in which they were made.
};

}  // namespace attest
