// Moves articles out of local storage, which is small and shared by all articles.
//
// When local storage is more than half full or refuses a write, the least recently opened articles
// are removed from local storage. The journal still has them. A record is removed only after the
// journal has returned it, because the journal may not have stored every record that was sent.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "app/saving/journal_requests.h"
#include "article/model/article.h"
#include "storage/key_value_store.h"
#include "storage/library.h"

namespace attest {

class FreeingSpace {
 public:
  // `library`, `store` and `journal` must outlive the object.
  FreeingSpace(Library& library, const KeyValueStore& store, JournalRequests& journal)
      : library_(&library), store_(&store), journal_(&journal) {}

  // True if (1) space is needed, (2) some articles may leave local storage, and (3) no request is
  // pending. `refused` is true if local storage has refused a write of the open article.
  bool is_needed(const Article& open, bool refused) const;
  // True if local storage has refused a write that may still succeed, because a request to free
  // space is pending or possible.
  bool may_help(const Article& open, bool refused) const;
  bool is_pending() const { return journal_->waits_for(JournalRequests::Purpose::Space); }
  // True if no article can leave local storage for now, for example because the journal does not
  // have the remaining articles yet.
  bool is_exhausted() const { return exhausted_; }

  // Asks the journal for the next articles that may leave local storage. Returns false if there is
  // no such article; is_exhausted() is then true. Must be called only if is_needed() is true.
  bool ask(const Article& open);
  // Removes from local storage the articles that the journal has returned. Returns true if space
  // became free.
  bool answered(const JournalRead& answer, const Article& open);

  // Must be called when the journal has written entries. Articles that were missing in the journal
  // may then leave local storage.
  void journal_written(const JournalWritten& report);
  // Must be called when another window or a deletion has freed space.
  void space_freed() { exhausted_ = false; }
  // Must be called when another article opens. The previous article may then leave local storage.
  void begin_article();

 private:
  Library* library_;
  const KeyValueStore* store_;
  JournalRequests* journal_;
  std::vector<Library::LocalArticle> leaving_;  // The articles of the pending request.
  // The articles that must stay in local storage, because the journal does not have them yet.
  std::unordered_set<std::string> cannot_leave_;
  // The number of times that `cannot_leave_` was cleared since the open article was opened.
  // Clearing the set allows another attempt.
  int rounds_ = 0;
  bool exhausted_ = false;
};

}  // namespace attest
