// Opens articles, loads notebooks and saves files.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/file_name.h"
#include "app/moved_notebook.h"
#include "app/opening/few_words.h"
#include "app/samples.h"
#include "app/state.h"
#include "app/version.h"
#include "article/text/broken_lines.h"
#include "formats/api/page_json.h"
#include "formats/foreign/foreign_file.h"
#include "formats/native/codebook_json.h"
#include "formats/native/native_json.h"
#include "storage/keys.h"
#include "text/segmentation.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// A text of at most this size, in bytes, is read immediately. A longer text is read between frames.
constexpr std::size_t kOpenedAtOnce = 128u << 10;

}  // namespace

void App::State::start() {
  settings.load();
  session.set_creator(settings.name().text);
  contents.first_steps.load();
  storage.codebooks.load();
  apply_codebook();
  if (!services.store.lasting()) {
    notice({say("notice.keeps-nothing"), true, say("notice.save-file"), CommandId::ExportFile});
  }
  ask_which_was_open();
}

// Local storage may have lost the changes of the last seconds before a crash, so the journal is
// asked which article was open.
void App::State::ask_which_was_open() {
  opening.asked_last_opened();
  // If a sample was opened in place of the last open article, the index is needed to find that
  // article.
  std::vector<std::string> prefixes{Library::current_prefix()};
  if (opening.has_stand_in()) prefixes.push_back(Library::index_prefix());
  storage.journal.ask(JournalRequests::Purpose::Opening, std::move(prefixes));
  // If the journal did not answer earlier requests, the pending request for the index may be lost.
  // The index is therefore requested again.
  if (storage.journal.waits_for(JournalRequests::Purpose::Index)) ask_for_index();
}

void App::State::open_sample(std::size_t number) {
  const auto all = all_samples();
  const std::size_t chosen = std::min(number, all.size() - 1);
  open_text(std::string(all[chosen].markdown), SourceFormat::Markdown, {});
}

void App::State::open_in_its_place(bool for_good) {
  open_sample(0);
  if (!for_good) opening.sample_stands_in(&session.article());
}

void App::State::open_text(std::string text, SourceFormat format, ImportHints hints,
                           bool in_field) {
  const bool at_once = text.size() <= kOpenedAtOnce;
  std::string name = hints.file_name;
  opening.begin_text(ArticleImport(std::move(text), format, std::move(hints)), in_field,
                     !session.article().blocks().empty(), std::move(name));
  redraw.request(Redraw::Reason::SaveStatus);
  if (at_once) read_text(Deadline::never());
}

void App::State::read_text(const Deadline& deadline) {
  std::optional<OpeningQueue::ReadText> read = opening.read(deadline);
  if (!read) return;
  Result<Imported>& imported = read->imported;
  if (!imported) {
    const std::string& why = imported.error().message;
    notice(read->file_name.empty()
               ? why
               : say("opening.file-refused", {{"name", read->file_name}, {"why", why}}),
           true);
    return opening.refuse(imported.error());
  }
  const auto article = std::make_shared<const Article>(std::move(imported->article));
  Library::Opened opened = storage.library.load_for(article, {});
  std::vector<std::string> remarks = std::move(imported->remarks);
  remarks.insert(remarks.end(), opened.remarks.begin(), opened.remarks.end());
  if (opening.asks()) remarks.push_back(few_words_unopened(opening.asked_about()));
  if (dialogs.current() == Dialog::Blocks) remarks.push_back(say("blocks.not-kept"));
  std::string deed = std::move(imported->deed);
  if (deed.empty() && imported->page_has_more) deed = say("intake.article-of-page");
  // A narrow status line has no space to say that parts of the web page were left out.
  const bool quiet =
      remarks.empty() && !deed.empty() && !(imported->page_has_more && view_rects(view.ui).narrow);
  if (!quiet && !deed.empty()) remarks.insert(remarks.begin(), deed);
  const bool broken = has_broken_lines(*article), has_more = imported->page_has_more;
  std::optional<CommandId> offer;
  Notebook along;  // The marks of the web page's article, if it was open until now.
  if (has_more) {
    offer = CommandId::OpenWholePage;
    opening.page_kept_for(article->id());
    requests.push(KeepWholePage{});
    contents.blocks.article_of_page = article;
  } else if (contents.blocks.is_page_of_article(*article)) {
    offer = CommandId::ChooseParts;
    if (contents.blocks.article_of_page->id() == session.article().id())
      along = notebook_found_in(session.project(), *article);
  }
  begin(std::move(opened.project), has_more ? std::vector<std::string>() : remarks);
  if (!along.is_new()) (void)merge(std::move(along), std::nullopt);
  if (quiet) {
    announce(deed);
    confirm(std::move(deed), offer, Confirmation::Back::Offered);
  } else if (has_more) {
    notice({joined(remarks), false, say("command.open-whole-page"), CommandId::OpenWholePage});
  }
  const bool has_action = contents.shown_notice && !contents.shown_notice->action.empty();
  if (broken && !has_action) {
    remarks.push_back(say("lines.look-broken"));
    notice({joined(remarks), false, say("lines.join"), CommandId::JoinLines});
  } else if (contents.shown_notice && !has_action) {
    contents.shown_notice->action = back_label();
    contents.shown_notice->command = CommandId::BackToArticle;
  }
  if (read->in_field) contents.pasted.clear();
}

void App::State::open_bytes(const FileGiven& file) {
  if (file.bytes.empty() && file.size > 0) {
    return notice(
        say("opening.file-too-large",
            {{"name", file.name}, {"size", file.size >> 20}, {"most", kLargestArticle >> 20}}),
        true);
  }
  if (open_other_than_prose(file.bytes, file.name)) return;
  ImportHints hints;
  hints.file_name = file.name;
  hints.remark = file.remark;
  hints.deed = file.deed;
  hints.page_has_more = file.page_has_more;
  open_text(file.bytes, file.is_page ? SourceFormat::Page : guess_format(file.name, file.bytes),
            std::move(hints));
}

bool App::State::open_other_than_prose(std::string_view text, std::string_view name) {
  if (looks_like_codebook(text)) return open_codebook(text), true;
  FileRecognised file;
  if (looks_native(text))
    file.kind = FileRecognised::Kind::Native;
  else
    file = recognise_file(text, name);
  if (file.kind == FileRecognised::Kind::Article) return false;
  if (file.kind == FileRecognised::Kind::Library) {
    requests.push(KeepFile{std::string(text)});
    on(LibraryGiven{name.empty() ? say("restore.pasted") : std::string(name), text.size()});
    return true;
  }
  if (file.kind == FileRecognised::Kind::Foreign) {
    notice(name.empty() ? file.sentence
                        : say("opening.file-refused", {{"name", name}, {"why", file.sentence}}),
           true);
    return true;
  }
  WholeText json(text);
  if (const Result<std::string> report = import_native(json); !report) {
    std::string why = report.error().message;
    if (report.error().kind == Error::Kind::Damaged)
      why = say("opening.attest-file-damaged", {{"why", why}});
    notice(name.empty() ? why : say("opening.file-refused", {{"name", name}, {"why", why}}), true);
  }
  return true;
}

void App::State::open_kept(const std::string& id, const Id& mark) {
  opening.stop_reading();
  carry_out(OpeningQueue::OpenStored{id, mark});
}

// Asks the journal for the records of the open article, because the journal may have newer ones.
// The text of an article never changes, so the journal is asked for the text only if local storage
// or the journal has lost it.
void App::State::ask_for_news(bool with_text) {
  const std::string& id = session.article().id();
  std::vector<std::string> prefixes = Library::journal_prefixes(id);
  if (!with_text) std::erase(prefixes, text_key(id));
  opening.asked_news();
  storage.journal.ask(JournalRequests::Purpose::Opening, std::move(prefixes));
}

void App::State::begin(Project project, const std::vector<std::string>& remarks) {
  opening.begin_article();
  const Article& leaving = session.article();
  if (!leaving.blocks().empty() && leaving.id() != project.article->id()) {
    opening.set_before(leaving.id());
  }
  pointer.pointing.cancelled();
  keep_place();
  save_text(Deadline::never());
  save_all_records();
  if (may_summarise()) summarise(Deadline::never());
  storage.searches.directory.outdated();
  storage.saving.begin_article();
  storage.space.begin_article();
  storage.quarantine.begin_article();
  storage.other_windows.forget();
  pointer.hovered_link.clear();

  view.shown_article = nullptr;
  session.open(std::move(project));
  update_examples();
  storage.codebooks.begin_article(session.article().id());
  // The records were loaded and have not changed, so they need no saving.
  (void)session.touched_notebook().take_touched();
  pointer.caret.hide();
  view.mirror.begin_article();
  FieldTexts texts = std::move(contents.panel.inspector.texts);
  texts.forget();
  contents.panel = {};
  contents.panel.inspector.texts = std::move(texts);
  apply_codebook();  // Applies the codebook, which the new panel state does not have yet.
  contents.shown_notice.reset();
  contents.confirmation.clear();
  storage.file_before.reset();
  set_dialog(Dialog::None);
  services.shaper.set_language(session.article().metadata().language);
  view.page.widths().clear();
  view.atlas.clear();
  storage.last_file.time.clear();
  std::size_t place = 0;
  if (const LibraryRecord* known = storage.library.index().find(session.article().id())) {
    storage.last_file.time = known->exported;
    place = known->place;
  }
  const OffsetMap& offsets = session.article().offsets();
  view.position.begin_article(
      offsets.from_code_points(CodePointOffset(std::min(place, offsets.code_points()))));
  storage.last_file.changes.opened(session.notebook(), storage.last_file.time);
  storage.saving.keep(session.project());  // The text is saved after the article's first frame.
  ask_for_news(false);
  requests.emit("open", write_open_event(session.article()));
  storage.quarantine.recount();
  Notice said{joined(remarks)};
  if (storage.quarantine.count() > 0) {
    said.action = say("opening.look-at-damaged");
    said.command = CommandId::ShowDamaged;
  }
  notice(std::move(said));
  redraw.request(Redraw::Reason::Notebook);
  const std::string searched = opening.take_words(session.article().id());
  if (searched.empty()) return;
  if (window.has_size()) lay_out();  // Showing a hit needs the positions of the article's lines.
  contents.search.set_options({});
  search_words(searched);
}

void App::State::on(const JournalRead& read) {
  using Purpose = JournalRequests::Purpose;
  const std::optional<JournalRequests::Pending> asked = storage.journal.pending(read);
  if (asked && asked->purpose != Purpose::Opening) {
    // A journal that did not answer in time may still return the index or the damaged records, so
    // these requests stay pending.
    const bool may_come = asked->purpose == Purpose::Quarantine || asked->purpose == Purpose::Index;
    if (read.answered || !may_come) storage.journal.finish(*asked);
    // In the first five cases, the object that gets the answer works on it between frames. The
    // object requests a redraw when it has a result.
    switch (asked->purpose) {
      case Purpose::LibraryText:
        return storage.searches.texts.answered(read, asked->about);
      case Purpose::MarkDirectory:
        return storage.searches.directory.answered(read);
      case Purpose::LibraryMarks:
        return storage.searches.marks.answered(read);
      case Purpose::Backup:
        return storage.files.backup.answered(read);
      case Purpose::Restore:
        return storage.files.restore.answered(read);
      case Purpose::Quarantine:
        return quarantine_read(read);
      case Purpose::Index: {
        const bool woke = opening.journal_woke(read.answered);
        index_read(read);
        return woke ? ask_which_was_open() : void();
      }
      case Purpose::Space:
        return space_read(read);
      case Purpose::Deletion:
      case Purpose::Opening:
        break;
    }
    redraw.request(Redraw::Reason::Interface);
    return deletion_read(asked->about, read);
  }
  redraw.request(Redraw::Reason::Interface);
  if (opening.journal_woke(read.answered)) return ask_which_was_open();
  // The reader may have opened a text after the journal was asked, and the program may still be
  // reading that text. If no article is open yet, the text is read to its end now. The text then
  // opens in place of the journal's article.
  if (asked && session.article().blocks().empty()) read_text(Deadline::never());
  // Another article was opened while the request was pending.
  if (!storage.journal.pending(read)) return;
  storage.journal.finish(*asked);
  std::visit([&](const auto& awaited) { journal_answered(awaited, read); }, opening.answered());
}

void App::State::journal_answered(const OpeningQueue::LastOpened& awaited,
                                  const JournalRead& read) {
  storage.library.restore_current(read.entries);
  index_read(read);
  const Article* const open = session.article().blocks().empty() ? nullptr : &session.article();
  // opened_before() reads the whole index, so it is called only if an article is open.
  const std::string before = open == nullptr ? std::string() : opened_before(open->id());
  const OpeningQueue::Decision decision =
      opening.decide(awaited, {.open = open,
                               .untouched = session.notebook().is_new(),
                               .last_opened = storage.library.current(),
                               .last_opened_before = before,
                               .answered = read.answered});
  std::visit([this](const auto& decided) { carry_out(decided); }, decision);
}

void App::State::carry_out(const OpeningQueue::OpenStored& decision) {
  opening.asked_stored(decision.id, decision.mark);
  storage.journal.ask(JournalRequests::Purpose::Opening, Library::journal_prefixes(decision.id));
}

void App::State::journal_answered(const OpeningQueue::Stored& awaited, const JournalRead& read) {
  storage.library.restore_index_entry(awaited.id, read.entries);
  Result<Library::Opened> opened = storage.library.load(awaited.id, read.entries);
  if (!opened) {
    if (session.article().blocks().empty()) open_in_its_place(read.answered);
    return notice(opened.error().message, true);
  }
  begin(std::move(opened->project), opened->remarks);
  if (session.notebook().find_mark(awaited.mark) != nullptr) carry_out(ShowMarks{{awaited.mark}});
  if (!read.answered) return;
  // begin() has asked the journal for newer records. That request is cancelled, because the newest
  // records have just arrived from the journal.
  (void)opening.answered();
  storage.journal.cancel(JournalRequests::Purpose::Opening);
  storage.quarantine.ask();
}

// Merges the journal's newer records into the article, which was already opened from local storage.
// Local changes are saved first, because saving gives them the revisions that the merge compares.
void App::State::journal_answered(const OpeningQueue::News&, const JournalRead& read) {
  storage.library.restore_index_entry(session.article().id(), read.entries);
  if (storage.saving.rewrite_waits()) return write_everything(read.entries);
  if (!read.answered) return;
  opening.keep_news(read.entries);
  if (!storage.saving.records_wait()) adopt_news();
  storage.quarantine.ask();
}

void App::State::keep_place() {
  if (!shows_article() || !is_laid_out()) return;
  const CodePointOffset at =
      session.article().offsets().to_code_points(view.position.first_in_view());
  (void)storage.library.note_place(session.article().id(), at.value, services.environment.now());
}

std::string App::State::export_native() {
  const Codebook& codebook = storage.codebooks.current();
  return write_native(session.project(), {std::string(kGenerator), services.environment.now(),
                                          codebook == Codebook{} ? nullptr : &codebook});
}

void App::State::save_file() {
  if (session.article().blocks().empty()) return;
  requests.push(
      SaveFile{file_name_for(session.article().title()), "application/json", export_native()});
  storage.file_before = storage.last_file;
  storage.last_file.time = services.environment.now();
  storage.last_file.changes.exported(session.notebook());
  // The file is saved even if the date of the export cannot be stored. No error is then shown.
  const bool noted =
      storage.library.note_export(session.article().id(), storage.last_file.time).ok();
  std::string sentence = say(noted ? "export.saved" : "export.saved-file");
  announce(sentence);
  confirm(std::move(sentence), CommandId::UndoExport);
}

void App::State::undo_export() {
  storage.last_file = *std::exchange(storage.file_before, std::nullopt);
  storage.summary.count_again();
  (void)storage.library.note_export(session.article().id(), storage.last_file.time);
  contents.confirmation.clear();
  announce(say("export.undone"));
  redraw.request(Redraw::Reason::Interface);
}

}  // namespace attest
