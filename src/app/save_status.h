// Reports whether the person's changes are saved and, if not, what is at risk.
//
// A change is saved when both stores have it. Local storage is visible to other windows at once,
// but a killed browser can lose its last minute or two. The journal is slower and loses no
// completed write. If one store fails, the other still has the change, but the change does not
// count as saved.
#pragma once

#include <cstdint>
#include <string>

#include "app/host.h"

namespace attest {

class SaveStatus {
 public:
  // Returns the number of the next journal entry.
  std::uint64_t send() { return ++sent_; }
  void written(const JournalWritten& report);

  // The state of local storage.
  struct Local {
    // False: the browser denies storage, so values last until the page closes.
    bool lasting = true;
    bool waiting = false;  // Some records are still to be written.
    // Why records are still missing after all attempts. Empty if none are missing.
    std::string refusal;
  };

  // True if both stores have everything.
  bool saved(const Local& local) const;
  // True if no write is pending. Waiting cannot save the remaining changes.
  bool settled(const Local& local) const;
  // The risk and its reason as a sentence without a full stop, or empty. The text is constant while
  // the error lasts.
  std::string risk(const Local& local) const;

  // True while entries are on their way to the journal.
  bool journal_waits() const { return safe_ < sent_; }

 private:
  std::uint64_t sent_ = 0, safe_ = 0;
  JournalError error_ = JournalError::None;
};

}  // namespace attest
