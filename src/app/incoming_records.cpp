// Merges records into the notebook of the open article. The records come from the journal, another
// window or a file.
#include <utility>

#include "app/state.h"
#include "formats/api/page_json.h"
#include "formats/native/native_json.h"
#include "storage/file_merge.h"
#include "storage/keys.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {

// Reading the index of a large library takes longer than reading the first article. The index is
// therefore read after that article's first picture.
void App::State::ask_for_index() {
  storage.journal.ask(JournalRequests::Purpose::Index, {Library::index_prefix()});
}

void App::State::index_read(const JournalRead& read) {
  storage.library.restore_index(read.entries);
  storage.searches.directory.index_read(storage.library.index());
  if (std::exchange(storage.files.backup_waits, false)) back_up();
}

void App::State::adopt_news() {
  Library::News news = storage.library.news(session.project(), opening.take_news());
  bool changed = !news.ours.empty();
  storage.saving.note(std::move(news.ours));
  for (Edit& edit : news.edits) changed = apply_remote(std::move(edit)) || changed;
  if (changed) after_change(Changed::Elsewhere);
}

bool App::State::apply_remote(Edit edit) {
  const std::optional<RecordRef> named = record_of(edit);
  if (named && std::holds_alternative<RemoveMark>(edit) && named->id == session.chosen() &&
      mark_field(focus.control()) != nullptr) {
    contents.panel.gone = *session.chosen_mark();
    contents.panel.links_of_gone.clear();
    for (const Link* link : session.notebook().links_of(named->id)) {
      contents.panel.links_of_gone.push_back(*link);
    }
    notice(say("saving.mark-deleted-elsewhere"), false);
  }
  OtherWindows::Applied applied = storage.other_windows.apply(session, std::move(edit));
  storage.saving.note(std::move(applied.followed));
  if (contents.panel.gone && session.notebook().find_mark(contents.panel.gone->id) != nullptr) {
    const Mark back = *std::exchange(contents.panel.gone, std::nullopt);
    perform_and_emit(ChooseMark{back.id});
  }
  return applied.changed;
}

void App::State::bring_back() {
  if (!contents.panel.gone) return;
  Mark mark = *std::exchange(contents.panel.gone, std::nullopt);
  const Id id = mark.id;
  contents.confirmation.clear();
  contents.shown_notice.reset();
  Batch back;
  back.edits.emplace_back(PutMark{std::move(mark)});
  for (Link& link : std::exchange(contents.panel.links_of_gone, {})) {
    const Id& other = link.from == id ? link.to : link.from;
    if (session.notebook().find_mark(other)) back.edits.emplace_back(PutLink{std::move(link)});
  }
  const Result<Done> done = session.edit(std::move(back), say("undo.bring-back"));
  if (!done) return notice(done.error().message, true);
  after_change();
  perform_and_emit(ChooseMark{id});
}

void App::State::on(const StorageChanged& changed) {
  if (changed.key == settings_key()) {
    redraw.request(Redraw::Reason::Resize);
    return settings.adopt(changed.value);
  }
  if (changed.key == name_key()) {
    settings.adopt_name(changed.value);
    return session.set_creator(settings.name().text);
  }
  if (changed.key == keys_key()) {
    redraw.request(Redraw::Reason::Interface);
    return settings.adopt_keys(changed.value);
  }
  if (changed.key == first_steps_key()) {
    redraw.request(Redraw::Reason::Interface);
    return contents.first_steps.adopt(changed.value);
  }
  if (storage.codebooks.adopt(changed.key, changed.value)) return apply_codebook();
  if (changed.value.empty()) storage.space.space_freed();
  if (storage.library.index_from_other_window(session.project(), changed.key, changed.value)) {
    return deleted_elsewhere();
  }
  if (const std::optional<RecordRef> named = record_in_key(changed.key, session.article().id())) {
    storage.other_windows.superseded(*named);
  }
  std::optional<Edit> edit =
      storage.library.edit_from_other_window(session.project(), changed.key, changed.value);
  if (edit && apply_remote(*std::move(edit))) after_change(Changed::Elsewhere);
}

void App::State::write_everything(const std::vector<JournalEntry>& journal_entries) {
  storage.saving.begin_rewrite(session.project(), journal_entries);
  if (const Result<Done> kept = settings.store_again(); !kept) show_settings_error(kept.error());
  (void)storage.codebooks.store_again();
}

Result<std::string> App::State::import_native(TextSource& json) {
  Result<ReadProject> read = read_native(json, &session.article());
  if (!read) return read.error();
  const std::size_t in_file = read->project.notebook.mark_count();
  std::vector<std::string> remarks = std::move(read->remarks);
  const bool opens =
      read->project.article->id() != session.article().id() || session.article().blocks().empty();
  if (opens) {
    Library::Opened stored = storage.library.load_for(read->project.article, {});
    stored.project.extra = read->project.extra;
    begin(std::move(stored.project), {});
  }
  if (read->codebook) {
    std::string remark = take_codebook(*read->codebook);
    if (!remark.empty()) remarks.push_back(std::move(remark));
  }
  const Result<FileMerge> merged =
      merge(std::move(read->project.notebook), std::move(read->exported));
  if (!merged) return merged.error();
  for (std::string& remark : merged->remarks()) remarks.push_back(std::move(remark));
  const std::string summary = say("opening.opened-file", {{"count", in_file}});
  if (remarks.empty()) {
    announce(summary + ".");
  } else {
    notice(summary + ". " + joined(remarks), false);
  }
  const bool changed = merged->taken + merged->replaced > 0;
  confirm(summary, changed ? std::optional(CommandId::Undo) : std::nullopt,
          opens ? Confirmation::Back::Offered : Confirmation::Back::None);
  return write_import_report({.marks = in_file,
                              .taken = merged->taken,
                              .replaced = merged->replaced,
                              .kept = merged->kept,
                              .remarks = remarks.size(),
                              .opened = opens});
}

// `exported` is the time at which the file was written, or no value if the notebook is not from a
// file. If the file has the whole present state of the article, it counts as the article's last
// export.
Result<FileMerge> App::State::merge(Notebook&& from, std::optional<std::string> exported) {
  FileMerge merge;
  const std::size_t records = from.record_count();
  bool changed = records > 0;
  if (session.notebook().is_new()) {
    merge.taken = records;
    if (changed) session.adopt(std::move(from), say("undo.import-file"));
  } else {
    merge = merge_file(std::move(from), session.notebook());
    changed = !merge.edits.empty();
    if (changed) {
      const Result<Done> merged =
          session.edit(Batch{std::exchange(merge.edits, {})}, say("undo.import-file"));
      if (!merged) return merged.error();
    }
  }
  if (changed) after_change(Changed::Elsewhere);
  const Notebook& notebook = session.notebook();
  if (!exported || !merge.has_all_of(notebook, records)) return merge;

  const std::string now = services.environment.now();
  const bool is_older = std::any_of(notebook.marks().begin(), notebook.marks().end(),
                                    [&](const Mark& mark) { return mark.modified > *exported; });
  if (is_older || *exported > now) exported = now;
  storage.last_file.time = std::max(storage.last_file.time, *exported);
  storage.last_file.changes.exported(notebook);
  storage.file_before.reset();
  storage.summary.count_again();
  (void)storage.library.note_export(session.article().id(), storage.last_file.time);
  return merge;
}

}  // namespace attest
