// The library index: a small record about every stored article, available without loading the
// article.
//
// Local storage has the records of the articles opened last; the journal has the records of all
// articles. The index merges the two stores in memory by revision. Thousands of records are
// therefore not copied to local storage, and they are not all parsed at startup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/deadline.h"
#include "formats/native/library_record_json.h"
#include "storage/record_store.h"

namespace attest {

// The data of a stored article that are known without loading the article.
struct LibraryEntry {
  std::string id;
  std::string title;
  std::string opened;     // The time of the last opening, in UTC with Z.
  std::string exported;   // The time of the last export, in UTC with Z. May be empty.
  std::size_t marks = 0;  // Number of marks at the last save.
  // The complete record of the article. The pointer is valid as long as this entry exists.
  const LibraryRecord* record = nullptr;
};

class LibraryIndex {
 public:
  explicit LibraryIndex(RecordStore& records) : records_(&records) {}

  // Queues the journal entries. catch_up() reads them in slices.
  void add(std::vector<JournalEntry> journal_entries);
  bool behind() const { return next_ < incoming_.size(); }
  void catch_up(const Deadline& deadline);

  // Reads all queued entries and returns all articles, the most recently opened first. The
  // reference is valid until the next change of the index.
  const std::vector<LibraryEntry>& entries();
  // Returns the known articles like entries(), but does not read the queued entries.
  const std::vector<LibraryEntry>& entries_so_far();
  // Returns the known articles unsorted, and does not read the queued entries.
  const std::unordered_map<std::string, LibraryRecord>& records_so_far();
  // Returns null if the article is not stored.
  const LibraryRecord* find(std::string_view article_id);
  void put(std::string_view article_id, LibraryRecord record);
  void remove(std::string_view article_id);

  // Increases with every change of the index.
  std::uint64_t generation() const { return generation_; }

 private:
  void read_local();
  void read_next();
  void adopt(const JournalEntry& entry);
  void sort();

  RecordStore* records_;
  bool local_read_ = false;
  std::vector<JournalEntry> incoming_;
  std::size_t next_ = 0;  // Index of the first unread entry in incoming_.
  std::unordered_map<std::string, LibraryRecord> articles_;
  std::vector<LibraryEntry> sorted_;
  std::uint64_t generation_ = 1, sorted_generation_ = 0;
};

}  // namespace attest
