// Deletes stored articles and restores them.
//
// An article is deleted after the journal has returned its records, because Undo also restores the
// records that only the journal has.
#pragma once

#include <string>
#include <vector>

#include "app/saving/journal_requests.h"
#include "session/session.h"
#include "storage/library.h"

namespace attest {

class Deletions {
 public:
  // `library`, `journal` and `environment` must outlive the object.
  Deletions(Library& library, JournalRequests& journal, Environment& environment)
      : library_(&library), journal_(&journal), environment_(&environment) {}

  // Asks the journal for the article's records, unless a request for them is pending. The article
  // must not be open.
  void ask(const std::string& id);
  // Deletes the article. Returns false, and deletes nothing, if the journal did not answer.
  bool answered(const std::string& id, const JournalRead& answer);

  bool can_undo() const { return !deleted_.empty(); }
  // A sentence about the deleted articles, or empty if no deletion can be undone.
  std::string words() const;
  // Restores all articles that were deleted since the last call of forget().
  void undo();
  // Forgets the deleted articles that are stored again, for example after a restore.
  void forget_stored();
  void forget() { deleted_.clear(); }  // After this call, undo() restores nothing.

 private:
  Library* library_;
  JournalRequests* journal_;
  Environment* environment_;
  std::vector<Library::Deleted> deleted_;
};

}  // namespace attest
