// Saves the library as a file, and restores articles from such a file.
#include <algorithm>
#include <utility>

#include "app/file_name.h"
#include "app/samples.h"
#include "app/state.h"
#include "wording/sentences.h"

namespace attest {

void App::State::back_up() {
  const bool index_comes = storage.journal.waits_for(JournalRequests::Purpose::Index);
  if (index_comes && !opening.journal_is_silent()) {
    storage.files.backup_waits = true;
    redraw.request(Redraw::Reason::Interface);
    return announce(say("library.not-read-yet"));
  }
  std::vector<std::string> articles;
  for (const LibraryEntry& entry : storage.library.index().entries()) {
    if (!is_sample(entry.id) || entry.marks > 0) articles.push_back(entry.id);
  }
  begin_backup(std::move(articles), {});
}

void App::State::carry_out(const ExportChosenArticles&) {
  std::vector<std::string> articles = storage.list.chosen();
  std::string name;
  if (articles.size() == 1) {
    const LibraryRecord* record = storage.library.index().find(articles.front());
    name = file_name_for(record == nullptr ? std::string() : record->title);
  }
  begin_backup(std::move(articles), std::move(name));
}

void App::State::begin_backup(std::vector<std::string> articles, std::string file_name) {
  if (articles.empty()) return announce(say("library.nothing-to-save"));
  keep_place();
  save_all_records();
  storage.files.backup.begin(std::move(articles), std::move(file_name), services.environment.now());
  redraw.request(Redraw::Reason::Interface);
}

void App::State::stop_backup() {
  storage.files.backup.stop();
  announce(say("library.saving-stopped"));
  redraw.request(Redraw::Reason::Interface);
}

void App::State::work_on_files(const Deadline& deadline) {
  LibraryBackup& backup = storage.files.backup;
  if (backup.has_work()) {
    const bool shows = backup.is_running();
    if (backup.step(deadline, session.project())) backup_complete();
    if (shows && dialogs.current() == Dialog::Open) redraw.request(Redraw::Reason::Interface);
  }
  if (storage.files.restore.has_work()) restore_some(deadline);
  FileReminder& reminder = storage.files.reminder;
  LibraryIndex& index = storage.library.index();
  if (index.behind() || !reminder.is_outdated(index)) return;
  const bool was_due = reminder.is_due();
  reminder.update(index, services.environment.now());
  if (reminder.is_due() != was_due) redraw.request(Redraw::Reason::Interface);
}

void App::State::backup_complete() {
  const LibraryBackup& backup = storage.files.backup;
  const LibraryBackup::Written& written = backup.written();
  if (written.open_generation != 0) {
    storage.last_file.time = backup.time();
    storage.file_before.reset();
    if (written.open_generation == session.notebook().generation()) {
      storage.last_file.changes.exported(session.notebook());
    }
  }
  // The library counts the samples separately from the articles.
  const auto samples =
      static_cast<std::size_t>(std::count_if(written.articles.begin(), written.articles.end(),
                                             [](const std::string& id) { return is_sample(id); }));
  std::string sentence = say("library.saved", {{"count", written.articles.size() - samples}});
  if (samples > 0) {
    sentence = say("library.saved-samples",
                   {{"count", written.articles.size() - samples}, {"samples", samples}});
  }
  if (!written.unread.empty()) {
    std::string titles;
    for (const std::string& title : written.unread) {
      titles += (titles.empty() ? "“" : ", “") + title + "”";
    }
    return notice(say("library.unread",
                      {{"saved", sentence}, {"count", written.unread.size()}, {"titles", titles}}),
                  true);
  }
  announce(sentence);
  confirm(std::move(sentence), std::nullopt);
}

void App::State::on(const LibraryGiven& file) {
  storage.files.restore.begin(file);
  set_dialog(Dialog::Restore);
}

void App::State::on(const FilePart& part) {
  storage.files.restore.part_read(part);
  restore_some(Deadline::passed_already());
}

void App::State::restore_some(const Deadline& deadline) {
  LibraryRestore& restore = storage.files.restore;
  const bool restoring = restore.phase() == LibraryRestore::Phase::Restoring;
  const LibraryRestore::Open open{
      &session.project(), [this](ReadProject&& file) { return merge_open(std::move(file)); },
      services.environment.now()};
  // Draws only when the shown progress changes, because drawing takes longer than most steps.
  const std::string shown = restore.progress();
  restore.step(deadline, open);
  if (restore.progress() != shown) redraw.request(Redraw::Reason::Interface);
  if (restore.phase() != LibraryRestore::Phase::None) return;
  if (dialogs.current() == Dialog::Restore) set_dialog(Dialog::Open);
  if (std::string error = restore.take_error(); !error.empty()) {
    return notice(std::move(error), true);
  }
  if (!restoring) return;
  // The shown notice may offer to undo the deletion of an article that is now restored.
  contents.shown_notice.reset();
  apply_codebook();
  std::string sentence = restore.restored_in_words();
  announce(sentence);
  confirm(std::move(sentence), std::nullopt);
}

void App::State::restore_journal_written(JournalError error) {
  LibraryRestore& restore = storage.files.restore;
  if (!storage.saving.journal_waits()) restore.journal_written();
  if (restore.phase() != LibraryRestore::Phase::Restoring) return;
  if (error != JournalError::Full && error != JournalError::Failing) return;
  redraw.request(Redraw::Reason::Interface);
  restore.fail(say("restore.stopped", {{"restored", restore.restored_in_words()},
                                       {"why", words("saving.storage-full")}}));
  restore_some(Deadline::passed_already());
}

void App::State::close_restore() {
  LibraryRestore& restore = storage.files.restore;
  const bool restoring = restore.phase() == LibraryRestore::Phase::Restoring;
  restore.stop();
  set_dialog(Dialog::Open);
  if (restoring) confirm(restore.restored_in_words(), std::nullopt);
}

void App::State::carry_out(const ChooseRestoreGroup& choose) {
  storage.files.restore.choose_group(choose.group);
}

void App::State::carry_out(const ChooseRestored& choose) {
  storage.files.restore.choose(choose.row);
}

void App::State::carry_out(const RestoreArticles&) {
  const JournalError error = storage.saving.journal_error();
  storage.files.restore.restore(error != JournalError::Missing);
}

// Merges an article of a library file into the open article. The marks are merged as one undo step.
Result<Done> App::State::merge_open(ReadProject&& file) {
  Result<Done> facts = storage.library.adopt_facts(file, services.environment.now());
  if (!facts) return facts;
  std::string exported = file.library ? std::move(file.library->exported) : std::string();
  const Result<FileMerge> merged = merge(std::move(file.project.notebook), std::move(exported));
  if (!merged) return merged.error();
  return Done{};
}

}  // namespace attest
