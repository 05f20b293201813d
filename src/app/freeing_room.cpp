// Local storage is small and shared by all articles. When it is more than half full or refuses a
// write, the least recently opened articles are moved out of it. The journal still has them.
#include <utility>

#include "app/state.h"

namespace attest {
namespace {

constexpr std::size_t kLeaveAtOnce = 16;  // The number of articles per journal request.

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
    redraw.request(Redraw::Reason::Interface);  // The status line can now show the final state.
    if (refused_room()) show_save_error();
    return;
  }
  // A record may leave local storage only after the journal has returned it. A record that was sent
  // to the journal may not be stored yet.
  room_request = ++journal_requests;
  ReadJournal question{room_request, {}};
  for (const Library::LocalArticle& article : leaving) {
    for (std::string& prefix : article.prefixes()) question.prefixes.push_back(std::move(prefix));
  }
  requests.push(std::move(question));
}

void App::State::room_journal_read(const JournalRead& read) {
  room_request = 0;
  const std::vector<Library::LocalArticle> asked = std::exchange(leaving, {});
  // If the journal has no entry for any of these articles, it does not work.
  room_exhausted = !read.answered || read.entries.empty();
  bool any = false;
  for (const Library::LocalArticle& article : asked) {
    // The article was opened while the request was pending.
    if (room_exhausted || article.id == session.article().id()) continue;
    const std::size_t before = services.store.used_units();
    if (!library.leave_local_storage(article, read.entries)) cannot_leave.insert(article.id);
    any = any || services.store.used_units() < before;
  }
  if (any && refused_room()) {
    // There is free space now, so refused records are written again.
    autosave.retry();
    text_waits = text_waits || !text_error.empty();
    if (autosave.waiting()) autosave_at_once();
    if (text_waits) keep_text();
  }
  if (room_exhausted && refused_room()) show_save_error();
  redraw.request(Redraw::Reason::Interface);
}

// The journal has written more entries. Articles that could not leave local storage before may be
// able to leave now.
void App::State::journal_wrote(const JournalWritten& report) {
  // The number of requests is limited, because the journal may report writes that it then loses.
  constexpr int kMostRounds = 3;
  if (report.error != JournalError::None || room_rounds == kMostRounds) return;
  if (!room_exhausted && cannot_leave.empty()) return;
  ++room_rounds;
  room_exhausted = false;
  cannot_leave.clear();
}

// Shows the error once as a notice. The status line shows the error until it is resolved.
void App::State::show_save_error() {
  const std::string why = text_error.empty() ? autosave.error() : text_error;
  if (why.empty() || why == last_shown_error) return;
  last_shown_error = why;
  notice({(text_error.empty() ? "Not everything is" : "The article is not") +
              (" in local storage: " + why) + ". Save a file, so that nothing is lost",
          true, std::string(kSaveFileLabel), CommandId::ExportFile});
}

}  // namespace attest
