// The damaged records of local storage and the journal. The person can look at them, save them as a
// file and clear them.
#pragma once

#include <cstddef>
#include <vector>

#include "app/saving/journal_requests.h"
#include "storage/record_store.h"

namespace attest {

class Quarantine {
 public:
  // `records` and `journal` must outlive the object.
  Quarantine(RecordStore& records, JournalRequests& journal)
      : records_(&records), journal_(&journal) {}

  // The number of damaged records at the last recount().
  std::size_t count() const { return count_; }
  void recount() { count_ = entries().size(); }
  // The old key and the raw value of each record, oldest first.
  std::vector<JournalEntry> entries() const { return records_->quarantine_entries(in_journal_); }

  // Asks the journal for its damaged records. Must be called only after the journal has returned
  // the open article. If the journal fails, the page repeats only the most recent request, so an
  // earlier request for the article would be lost.
  void ask();
  // Returns true if a damaged record was removed from local storage. The record's key is then free
  // for a new record.
  bool answered(const JournalRead& answer);
  // Must be called when the journal has written all entries. Some damaged records stay in local
  // storage until a read of the journal shows that the journal has them, too. If local storage has
  // records of this kind, this function reads the journal again.
  void journal_written();

  void clear();
  void begin_article() { rounds_ = 0; }  // Must be called when another article opens.

 private:
  RecordStore* records_;
  JournalRequests* journal_;
  std::vector<JournalEntry> in_journal_;  // The damaged records that the journal has returned.
  std::size_t count_ = 0;
  // The number of times that journal_written() has asked the journal since the article was opened.
  int rounds_ = 0;
};

}  // namespace attest
