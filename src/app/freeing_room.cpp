// Local storage is small, and shared by all articles: those that were opened long ago leave it for
// the journal, when more than half of it is used or a write was refused.
#include <utility>

#include "app/state.h"

namespace attest {
namespace {

constexpr std::size_t kLeaveAtOnce = 16;  // Articles that the journal is asked for together.

}  // namespace

bool App::State::needs_room() const {
  if (room_request != 0 || !may_free_room() || session.article().blocks().empty()) return false;
  return refused_room() || services.store.used_units() > services.store.capacity_units() / 2;
}

void App::State::free_room() {
  if (!needs_room()) return;
  leaving = library.oldest_in_local_storage(session.article().id(), cannot_leave, kLeaveAtOnce);
  if (leaving.empty()) {
    room_exhausted = true;
    frames_to_settle = 2;  // The line at the foot can say now what it is.
    if (refused_room()) show_save_error();
    return;
  }
  // Only records that the journal gives back may leave: a record that was sent may not be there
  // yet.
  room_request = ++journal_requests;
  ReadJournal question{room_request, {}};
  for (const Library::LocalArticle& article : leaving) {
    for (std::string& prefix : article.prefixes()) question.prefixes.push_back(std::move(prefix));
  }
  requests.push_back(std::move(question));
}

void App::State::room_journal_read(const JournalRead& read) {
  room_request = 0;
  const std::vector<Library::LocalArticle> asked = std::exchange(leaving, {});
  // A journal that has nothing of so many articles is none.
  room_exhausted = !read.answered || read.entries.empty();
  bool any = false;
  for (const Library::LocalArticle& article : asked) {
    if (room_exhausted || article.id == session.article().id()) continue;  // Opened meanwhile.
    const std::size_t before = services.store.used_units();
    if (!library.leave_local_storage(article, read.entries)) cannot_leave.insert(article.id);
    any = any || services.store.used_units() < before;
  }
  if (any && refused_room()) {
    // There is room now: the refused records are tried again.
    autosave.retry();
    text_waits = text_waits || !text_error.empty();
    if (autosave.waiting()) autosave_at_once();
    if (text_waits) keep_text();
  }
  if (room_exhausted && refused_room()) show_save_error();
  frames_to_settle = 2;
}

// The journal has written more: articles that could not leave before may be able to leave now.
void App::State::journal_wrote(const JournalWritten& report) {
  constexpr int kMostRounds = 3;  // It may lose what it says it has written.
  if (report.error != JournalError::None || room_rounds == kMostRounds) return;
  if (!room_exhausted && cannot_leave.empty()) return;
  ++room_rounds;
  room_exhausted = false;
  cannot_leave.clear();
}

// Once: the line at the foot goes on saying it.
void App::State::show_save_error() {
  const std::string why = text_error.empty() ? autosave.error() : text_error;
  if (why.empty() || why == last_shown_error) return;
  last_shown_error = why;
  notice({(text_error.empty() ? "Not everything is" : "The article is not") +
              (" in local storage: " + why) + ". Save a file, so that nothing is lost",
          true, std::string(kSaveFileLabel), Command::Export});
}

}  // namespace attest
