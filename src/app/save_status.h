// Whether what a person did is safe, and what is at risk if it is not.
//
// A change is saved when both places have it: local storage, which other windows see at
// once but a killed browser can lose for a minute or two, and the journal, which is slower
// and loses nothing that it has completed. Where one of them fails, the other one still
// has the change; but that is not called saved.
#pragma once

#include <cstdint>
#include <string>

#include "app/host.h"

namespace attest {

class SaveStatus {
 public:
  // An entry goes to the journal: its number.
  std::uint64_t send() { return ++sent_; }
  void written(const JournalWritten& report);

  // What stands of local storage.
  struct Local {
    bool lasting = true;   // False: the browser denies it, and it ends with the page.
    bool waiting = false;  // Something is still to be written there.
    std::string refusal;   // Why something is not there, when all has been settled; empty: all is.
  };

  // Everything is in both rects.
  bool saved(const Local& local) const;
  // All that can be done now has been done: what is not saved will not be by waiting a moment.
  bool settled(const Local& local) const;
  // What is at risk and why, as a sentence without the closing full stop; empty where nothing is.
  // It is the same for as long as the trouble is.
  std::string risk(const Local& local) const;

  // Something is still on its way to the journal.
  bool journal_waits() const { return safe_ < sent_; }

 private:
  std::uint64_t sent_ = 0, safe_ = 0;
  JournalError error_ = JournalError::None;
};

}  // namespace attest
