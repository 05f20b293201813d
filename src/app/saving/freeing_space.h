// Moves articles out of local storage, which is small and shared by all articles.
//
// When local storage is more than half full or refuses a write, the least recently opened articles
// leave it. The journal still has them. A record leaves only after the journal has returned it,
// because a record that was sent to the journal may not be stored there.
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
  // All three must outlive the object.
  FreeingSpace(Library& library, const KeyValueStore& store, JournalRequests& journal)
      : library_(&library), store_(&store), journal_(&journal) {}

  // `refused` is true if local storage has refused a write of the open article.
  // True if space is needed, some articles may leave, and no request is pending.
  bool is_needed(const Article& open, bool refused) const;
  // True if a refused write may succeed, because articles are leaving or may leave.
  bool may_help(const Article& open, bool refused) const;
  bool is_pending() const { return journal_->waits_for(JournalRequests::Purpose::Space); }
  // True if no article can leave local storage until the journal has stored another one.
  bool is_exhausted() const { return exhausted_; }

  // Asks the journal for the next articles. Returns false if none is left; the space is then
  // exhausted. Call it only if is_needed().
  bool ask(const Article& open);
  // Removes the articles that the journal has returned. Returns true if that freed space.
  bool answered(const JournalRead& answer, const Article& open);

  // The journal has written more entries, so articles that had to stay may leave now.
  void journal_written(const JournalWritten& report);
  // Another window or a deletion has freed space.
  void space_freed() { exhausted_ = false; }
  // The previous article may leave local storage now.
  void begin_article();

 private:
  Library* library_;
  const KeyValueStore* store_;
  JournalRequests* journal_;
  std::vector<Library::LocalArticle> leaving_;  // The articles of the pending request.
  // The articles that must stay, because the journal does not have them yet.
  std::unordered_set<std::string> cannot_leave_;
  int rounds_ = 0;  // How often `cannot_leave_` was asked for again since the article was opened.
  bool exhausted_ = false;
};

}  // namespace attest
