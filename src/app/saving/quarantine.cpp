#include "app/saving/quarantine.h"

#include <utility>

#include "storage/keys.h"

namespace attest {
namespace {

// After an article has opened, journal_written() asks the journal at most this number of times. The
// number is limited because the journal may report writes and then lose them.
constexpr int kMostRounds = 3;

}  // namespace

void Quarantine::ask() {
  journal_->ask(JournalRequests::Purpose::Quarantine, {quarantine_prefix()});
}

bool Quarantine::answered(const JournalRead& answer) {
  bool freed = false;
  if (answer.answered) {
    in_journal_ = answer.entries;
    freed = records_->shrink_quarantine(answer.entries);
  }
  recount();
  return freed;
}

void Quarantine::journal_written() {
  if (!records_->quarantine_waits() || rounds_ == kMostRounds) return;
  ++rounds_;
  ask();
}

void Quarantine::clear() {
  records_->clear_quarantine(std::exchange(in_journal_, {}));
  recount();
}

}  // namespace attest
