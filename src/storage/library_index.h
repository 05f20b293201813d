// The library index: what is known of every kept article without loading it.
//
// Local storage has the small records of the articles opened last, the journal has
// all of them. The index holds both, merged by revision, in memory: thousands of
// records are neither written to local storage at the start nor parsed at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/deadline.h"
#include "formats/library_record_json.h"
#include "storage/record_store.h"

namespace attest {

// What is known of a kept article without loading it.
struct LibraryEntry {
  std::string id;  // Article::id()
  std::string title;
  std::string opened;     // UTC with Z: when it was last opened.
  std::string exported;   // Likewise; empty: never.
  std::size_t marks = 0;  // At the last save.
};

class LibraryIndex {
 public:
  explicit LibraryIndex(RecordStore& records) : records_(&records) {}

  // Takes what the journal has. The entries are read by catch_up(), in slices.
  void add(std::vector<JournalEntry> journal_entries);
  bool behind() const { return next_ < incoming_.size(); }
  void catch_up(const Deadline& deadline);

  // All articles, last opened first; catches up before. Valid until the next change.
  const std::vector<LibraryEntry>& entries();
  const LibraryRecord* find(std::string_view article_id);  // Null: not kept.
  void put(std::string_view article_id, LibraryRecord record);
  void remove(std::string_view article_id);

  std::uint64_t generation() const { return generation_; }  // Changes with every change.

 private:
  void read_local();
  void read_next();
  void adopt(const JournalEntry& entry);
  void sort();

  RecordStore* records_;
  bool local_read_ = false;
  std::vector<JournalEntry> incoming_;
  std::size_t next_ = 0;  // Of incoming_: the first that was not read.
  std::unordered_map<std::string, LibraryRecord> articles_;
  std::vector<LibraryEntry> sorted_;
  std::uint64_t generation_ = 1, sorted_generation_ = 0;
};

}  // namespace attest
