// Reports whether the person's changes are saved and, if not, what could be lost.
//
// A change is saved when both local storage and the journal have it. Other windows see changes in
// local storage at once, but a killed browser can lose the changes of the last minute or two. The
// journal is slower, but it never loses a completed write. If one of them fails, the other still
// has the change, but the change does not count as saved.
#pragma once

#include <cstdint>
#include <string>

#include "app/host.h"

namespace attest {

class SaveStatus {
 public:
  // Must be called before an entry is sent to the journal. Returns the number of the entry.
  std::uint64_t send() { return ++sent_; }
  void written(const JournalWritten& report);

  // The state of local storage.
  struct Local {
    // False if the browser denies storage. Values are then kept only until the page closes.
    bool lasting = true;
    bool waiting = false;  // True if some records are not written yet.
    // The reason why local storage still lacks records after all attempts to write them. Empty if
    // no record is missing.
    std::string refusal;
  };

  // True if local storage and the journal have all changes.
  bool saved(const Local& local) const;
  // True if no write is pending. Waiting then cannot improve the save status.
  bool settled(const Local& local) const;
  // Describes the possible loss and its reason as a sentence without a full stop. Empty if nothing
  // can be lost. The text does not change while the error lasts.
  std::string risk(const Local& local) const;

  // True while the journal has not stored all sent entries.
  bool journal_waits() const { return safe_ < sent_; }
  // The error of the last report.
  JournalError journal_error() const { return error_; }

 private:
  std::uint64_t sent_ = 0, safe_ = 0;
  JournalError error_ = JournalError::None;
};

}  // namespace attest
