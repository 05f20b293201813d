#include "app/saving/save_status.h"

#include <algorithm>

namespace attest {
namespace {

// Returns the end of a sentence that begins with "…, as ".
const char* reason(JournalError error) {
  switch (error) {
    case JournalError::Missing:
      return "the browser gives this page no database";
    case JournalError::Full:
      return "the disk, or what the browser may use of it, is full";
    case JournalError::Failing:
      return "the browser’s database refuses to write";
    case JournalError::Silent:
      return "the browser’s database does not answer";
    case JournalError::None:
      break;
  }
  return "";
}

}  // namespace

void SaveStatus::written(const JournalWritten& report) {
  safe_ = std::max(safe_, report.up_to);
  error_ = report.error;
}

bool SaveStatus::saved(const Local& local) const {
  return local.lasting && !local.waiting && local.refusal.empty() && !journal_waits();
}

bool SaveStatus::settled(const Local& local) const {
  return !local.waiting && (!journal_waits() || error_ != JournalError::None);
}

std::string SaveStatus::risk(const Local& local) const {
  const bool fails = error_ != JournalError::None && journal_waits();
  if (!local.lasting && fails) {
    return "Not kept: this browser lets the page keep nothing. All of it ends with the page";
  }
  if (!local.lasting) {
    return "Not kept for sure: this browser denies local storage, and its database alone has the "
           "work";
  }
  if (!local.refusal.empty() && fails) return "Not saved: " + local.refusal;
  if (!local.refusal.empty()) {
    return "Not in local storage: " + local.refusal +
           (journal_waits() ? "" : ". The browser’s database has it");
  }
  if (!fails) return {};
  return std::string("Not safe yet: if the browser crashes, the last minutes can be lost, as ") +
         reason(error_);
}

}  // namespace attest
