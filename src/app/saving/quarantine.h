// The damaged records of both stores. The person can look at them, save them as a file and clear
// them.
#pragma once

#include <cstddef>
#include <vector>

#include "app/saving/journal_requests.h"
#include "storage/record_store.h"

namespace attest {

class Quarantine {
 public:
  // Both must outlive the object.
  Quarantine(RecordStore& records, JournalRequests& journal)
      : records_(&records), journal_(&journal) {}

  std::size_t count() const { return count_; }  // The number at the last recount().
  void recount() { count_ = entries().size(); }
  // The old key and the raw value of each record, oldest first.
  std::vector<JournalEntry> entries() const { return records_->quarantine_entries(in_journal_); }

  // Asks the journal for its damaged records. Call it after the journal has answered for the open
  // article: when a failing journal is asked again, only its last request is repeated, so an
  // earlier call would replace the request for the article.
  void ask();
  // Returns true if the key of a record became free, so that the record can be written again.
  bool answered(const JournalRead& answer);
  // The journal has written all its entries. Damaged records that exceed their share of local
  // storage leave it after the journal has returned them.
  void journal_written();

  void clear();
  void begin_article() { rounds_ = 0; }  // Call it when another article opens.

 private:
  RecordStore* records_;
  JournalRequests* journal_;
  std::vector<JournalEntry> in_journal_;  // The damaged records that the journal has returned.
  std::size_t count_ = 0;
  int rounds_ = 0;  // How often journal_written() has asked since the article was opened.
};

}  // namespace attest
