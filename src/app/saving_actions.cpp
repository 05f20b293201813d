// Saves the open article, frees space in local storage, and shows the save errors.
#include <utility>

#include "app/state.h"
#include "formats/api/page_json.h"
#include "wording/sentences.h"

namespace attest {

void App::State::save_records(const Deadline& deadline) {
  storage.saving.save_records(session.project(), deadline);
  if (storage.saving.is_refused()) free_space_or_show_error();
}

void App::State::save_records_at_once() {
  storage.saving.note(session.touched_notebook().take_touched());
  save_records(Deadline::passed_already());
}

void App::State::save_all_records() {
  storage.saving.retry_records();
  while (storage.saving.records_wait()) save_records_at_once();
}

void App::State::save_text(const Deadline& deadline) {
  if (!storage.saving.text_waits()) return;
  storage.saving.save_text(session.project(), deadline);
  if (!storage.saving.text_waits()) free_space_or_show_error();
}

bool App::State::needs_space() const {
  return storage.space.is_needed(session.article(), storage.saving.is_refused());
}

// Does not show an error while a request that may free the needed space is pending.
void App::State::free_space_or_show_error() {
  if (needs_space()) {
    free_space();
  } else if (!storage.space.is_pending()) {
    show_save_error();
  }
}

void App::State::free_space() {
  if (!needs_space() || storage.space.ask(session.article())) return;
  // No more articles can leave local storage, so the status line shows the final save status.
  redraw.request(Redraw::Reason::Interface);
  if (storage.saving.is_refused()) show_save_error();
}

void App::State::space_read(const JournalRead& read) {
  Saving& saving = storage.saving;
  if (storage.space.answered(read, session.article()) && saving.is_refused()) {
    // There is free space now, so refused records are written again.
    saving.retry();
    if (saving.records_wait()) save_records_at_once();
    save_text(Deadline::never());
  }
  if (storage.space.is_exhausted() && saving.is_refused()) show_save_error();
  redraw.request(Redraw::Reason::Interface);
}

// Shows a save error once as a notice. The status line shows the error until it is resolved.
void App::State::show_save_error() {
  const std::optional<std::string> why = storage.saving.take_new_error();
  if (!why) return;
  notice({say("notice.save-error", {{"why", *why}}), true, say("notice.save-file"),
          CommandId::ExportFile});
}

void App::State::delete_article(const std::string& id) {
  if (id == session.article().id() || opening.opens_stored(id)) return;
  // The focused button disappears with its row. The search field keeps the focus.
  if (focus.control() != 0) storage.list.focus(storage.list.beside(id));
  storage.deletions.ask(id);
}

void App::State::deletion_read(const std::string& id, const JournalRead& read) {
  // An article that was opened while the request was pending is not deleted.
  if (id == session.article().id() || opening.opens_stored(id)) return;
  storage.deletions.forget_stored();
  if (!storage.deletions.answered(id, read)) {
    return notice(say("saving.cannot-delete"), true);
  }
  if (opening.before() == id) opening.set_before({});
  storage.space.space_freed();
  storage.searches.directory.outdated();
  notice({storage.deletions.words(), false, say("saving.undo-deletion"), CommandId::UndoDeletion});
}

void App::State::undo_deletion() {
  storage.deletions.undo();
  storage.searches.directory.outdated();
  contents.shown_notice.reset();
  announce(say("saving.deletion-undone"));
  redraw.request(Redraw::Reason::Interface);
}

// Called after another window has deleted the open article. Writes all records of the article
// again.
void App::State::deleted_elsewhere() {
  storage.saving.note_all(session.notebook());
  storage.saving.keep(session.project());
  notice(say("saving.deleted-elsewhere"), false);
}

void App::State::quarantine_read(const JournalRead& read) {
  if (storage.quarantine.answered(read)) storage.saving.retry_records();
  redraw.request(Redraw::Reason::Interface);
}

void App::State::open_quarantine() {
  storage.quarantine.ask();
  set_dialog(Dialog::Quarantine);
}

void App::State::save_quarantine() {
  requests.push(SaveFile{"damaged-records.json", "application/json",
                         write_damaged_records(storage.quarantine.entries())});
  announce(say("saving.damaged-saved"));
}

void App::State::clear_quarantine() {
  storage.quarantine.clear();
  redraw.request(Redraw::Reason::Interface);
  set_dialog(Dialog::None);
  announce(say("saving.damaged-cleared"));
}

// All records must be written again, but the journal is read first. The new revisions must be
// greater than the revisions that other windows have seen.
void App::State::on(const StorageLost&) {
  if (session.article().blocks().empty() || opening.opens_stored()) return;
  storage.saving.rewrite_later();
  ask_for_news(true);
}

}  // namespace attest
