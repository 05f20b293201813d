#include "app/saving/deletions.h"

#include <utility>

#include "text/segmentation.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kShownTitleBytes = 60;

}  // namespace

void Deletions::ask(const std::string& id) {
  if (journal_->waits_for(JournalRequests::Purpose::Deletion, id)) return;
  journal_->ask(JournalRequests::Purpose::Deletion, Library::journal_prefixes(id), id);
}

bool Deletions::answered(const std::string& id, const JournalRead& answer) {
  if (!answer.answered) return false;
  deleted_.push_back(library_->forget(id, environment_->now(), answer.entries));
  return true;
}

std::string Deletions::words() const {
  if (deleted_.empty()) return {};
  if (deleted_.size() > 1) return say("saving.deleted-articles", {{"count", deleted_.size()}});
  return say("saving.deleted-article",
             {{"title", on_one_line(deleted_.front().title, kShownTitleBytes)}});
}

void Deletions::forget_stored() {
  std::erase_if(deleted_, [&](const Library::Deleted& article) {
    return library_->index().find(article.id) != nullptr;
  });
}

void Deletions::undo() {
  for (const Library::Deleted& article : std::exchange(deleted_, {})) {
    library_->restore(article, environment_->now());
  }
}

}  // namespace attest
