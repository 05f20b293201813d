// Searches, deletes and restores the stored articles.
#include <algorithm>
#include <utility>

#include "app/state.h"
#include "storage/keys.h"
#include "text/folding.h"

namespace attest {

void App::State::list_library() {
  const std::vector<LibraryEntry>& entries = library.index().entries();
  const std::uint64_t generation = library.index().generation();
  const std::string& open = session.article().id();
  if (std::exchange(listed_generation, generation) == generation &&
      listed_search == library_search && listed_open == open) {
    return;
  }
  listed_search = library_search;
  listed_open = open;
  library_rows.clear();
  const std::string wanted = fold_for_search(library_search);
  for (const LibraryEntry& entry : entries) {
    if (!wanted.empty() && fold_for_search(entry.title).find(wanted) == std::string::npos) continue;
    const LibraryItem row{entry.id, entry.title.empty() ? "Untitled" : entry.title, entry.opened,
                          entry.marks, entry.id == open};
    library_rows.insert(row.open ? library_rows.begin() : library_rows.end(), row);
  }
}

// Reads the journal before it deletes the article, because Undo needs the records that only the
// journal has.
void App::State::delete_article(const std::string& id) {
  if (id == session.article().id() || id == waiting_for) return;
  const bool asked = std::any_of(deletions.begin(), deletions.end(),
                                 [&](const auto& each) { return each.second == id; });
  if (asked) return;
  deletions.emplace_back(++journal_requests, id);
  requests.push(ReadJournal{journal_requests, Library::journal_prefixes(id)});
}

bool App::State::is_deletion(std::uint32_t request) const {
  return std::any_of(deletions.begin(), deletions.end(),
                     [&](const auto& each) { return each.first == request; });
}

void App::State::deletion_journal_read(const JournalRead& read) {
  const auto asked = std::find_if(deletions.begin(), deletions.end(),
                                  [&](const auto& each) { return each.first == read.request; });
  const std::string id = std::move(asked->second);
  deletions.erase(asked);
  // The article was opened while the request was pending.
  if (id == session.article().id() || id == waiting_for) return;
  if (!read.answered) {
    return notice("This article cannot be deleted now: the browser's database does not answer",
                  true);
  }
  deleted.push_back(library.forget(id, services.environment.now(), read.entries));
  room_exhausted = false;
  notice({deletion_words(), false, "Undo", CommandId::UndoDeletion});
}

std::string App::State::deletion_words() const {
  if (deleted.empty()) return {};
  if (deleted.size() > 1) return std::to_string(deleted.size()) + " articles deleted.";
  return "“" + deleted.front().title + "” deleted.";
}

void App::State::undo_deletion() {
  for (const Library::Deleted& article : std::exchange(deleted, {})) {
    library.restore(article, services.environment.now());
  }
  shown_notice.reset();
  announce("Everything that was deleted is back.");
  redraw.request(Redraw::Reason::Interface);
}

// Another window deleted the article. It is open here, so all its records are written again.
void App::State::deleted_elsewhere() {
  const Notebook& notebook = session.notebook();
  std::vector<RecordRef> all;
  for (const Entity& entity : notebook.entities()) all.push_back({RecordKind::Entity, entity.id});
  for (const Mark& mark : notebook.marks()) all.push_back({RecordKind::Mark, mark.id});
  for (const Link& link : notebook.links()) all.push_back({RecordKind::Link, link.id});
  autosave.note(std::move(all));
  if (const Result<Done> kept = library.keep(session.project(), services.environment.now());
      !kept) {
    text_error = kept.error().message;
  }
  text_waits = true;
  notice("Another window deleted this article. It is open here, so it is kept", false);
}

}  // namespace attest
