#include "app/saving/freeing_space.h"

#include <utility>

namespace attest {
namespace {

constexpr std::size_t kLeaveAtOnce = 16;  // The number of articles per journal request.
// After an article has opened, journal_written() allows at most this number of further attempts.
// The number is limited because the journal may report writes and then lose them.
constexpr int kMostAttempts = 3;

}  // namespace

bool FreeingSpace::is_needed(const Article& open, bool refused) const {
  if (is_pending() || exhausted_ || !store_->lasting() || open.blocks().empty()) return false;
  return refused || store_->used_units() > store_->capacity_units() / 2;
}

bool FreeingSpace::may_help(const Article& open, bool refused) const {
  return refused && (is_pending() || is_needed(open, refused));
}

bool FreeingSpace::ask(const Article& open) {
  leaving_ = library_->oldest_in_local_storage(open.id(), cannot_leave_, kLeaveAtOnce);
  exhausted_ = leaving_.empty();
  if (exhausted_) return false;
  std::vector<std::string> prefixes;
  for (const Library::LocalArticle& article : leaving_) {
    for (std::string& prefix : article.prefixes()) prefixes.push_back(std::move(prefix));
  }
  journal_->ask(JournalRequests::Purpose::Space, std::move(prefixes));
  return true;
}

bool FreeingSpace::answered(const JournalRead& answer, const Article& open) {
  const std::vector<Library::LocalArticle> asked = std::exchange(leaving_, {});
  // If the journal has no entry for any of these articles, the journal counts as broken, and no
  // article may leave local storage.
  exhausted_ = !answer.answered || answer.entries.empty();
  bool freed = false;
  for (const Library::LocalArticle& article : asked) {
    // An article that was opened while the request was pending stays in local storage.
    if (exhausted_ || article.id == open.id()) continue;
    const std::size_t before = store_->used_units();
    if (!library_->leave_local_storage(article, answer.entries)) cannot_leave_.insert(article.id);
    freed = freed || store_->used_units() < before;
  }
  return freed;
}

void FreeingSpace::journal_written(const JournalWritten& report) {
  if (report.error != JournalError::None || rounds_ == kMostAttempts) return;
  if (!exhausted_ && cannot_leave_.empty()) return;
  ++rounds_;
  exhausted_ = false;
  cannot_leave_.clear();
}

void FreeingSpace::begin_article() {
  rounds_ = 0;
  cannot_leave_.clear();
  exhausted_ = false;
}

}  // namespace attest
