#include "app/saving/save_status.h"

#include <algorithm>

#include "wording/sentences.h"

namespace attest {
namespace {

// Returns the sentence for changes that are in local storage but not in the journal.
std::string_view journal_risk(JournalError error) {
  switch (error) {
    case JournalError::Missing:
      return words("saving.at-risk-without-database");
    case JournalError::Full:
      return words("saving.at-risk-full");
    case JournalError::Failing:
      return words("saving.at-risk-refused");
    case JournalError::Silent:
      return words("saving.at-risk-silent");
    case JournalError::None:
      break;
  }
  return {};
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
    return say("saving.not-kept");
  }
  if (!local.lasting) {
    return say("saving.not-kept-for-sure");
  }
  if (!local.refusal.empty() && fails) return say("saving.not-saved", {{"why", local.refusal}});
  if (!local.refusal.empty()) {
    return say(journal_waits() ? "saving.not-in-local-storage" : "saving.only-in-database",
               {{"why", local.refusal}});
  }
  if (!fails) return {};
  return std::string(journal_risk(error_));
}

}  // namespace attest
