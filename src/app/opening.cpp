// Opens articles, loads notebooks and saves files.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "app/version.h"
#include "formats/api/page_json.h"
#include "formats/foreign/foreign_file.h"
#include "formats/native/native_json.h"
#include "storage/keys.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest {
namespace {

// In bytes. A longer text is read between frames.
constexpr std::size_t kOpenedAtOnce = 128u << 10;
constexpr double kReadSeconds = 0.012;

// Returns a file name that every file system accepts. It keeps letters and digits of any script and
// replaces all other characters by hyphens.
std::string file_name_for(const Article& article) {
  std::string name;
  const std::string title = article.title();
  for (std::size_t at = 0; at < title.size() && name.size() < 80;) {
    const std::size_t start = at;
    const char32_t c = decode(title, at);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool letter =
        plain || (c >= 0xC0 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) || c >= 0x3040;
    if (letter) {
      name += title.substr(start, at - start);
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? "article" : name) + ".attest.json";
}

}  // namespace

std::string joined(const std::vector<std::string>& sentences) {
  std::string all;
  for (const std::string& sentence : sentences) {
    if (!all.empty()) all += all.back() == '.' ? " " : ". ";
    all += sentence;
  }
  return all;
}

void App::State::start() {
  if (const std::optional<std::string> kept = services.store.get(settings_key()))
    apply_settings(*kept);
  if (!services.store.lasting()) {
    notice(
        {"This browser does not let the page keep anything. You can work, but save a file before "
         "you close the page",
         true, std::string(kSaveFileLabel), CommandId::ExportFile});
  }
  ask_which_was_open();
}

// Local storage may have lost the last seconds before a crash, so the journal is asked which
// article was open.
void App::State::ask_which_was_open() {
  journal_request = ++journal_requests;
  index_requested = true;
  requests.push(ReadJournal{journal_request, Library::index_prefixes()});
}

void App::State::open_sample(std::size_t number) {
  const auto all = all_samples();
  const std::size_t chosen = std::min(number, all.size() - 1);
  open_text(std::string(all[chosen].markdown), SourceFormat::Markdown, {});
}

std::string App::State::opened_before(const std::string& id) const {
  for (const LibraryEntry& entry : library.index().entries()) {
    if (entry.id != id) return entry.id;
  }
  return {};
}

void App::State::open_in_its_place(bool for_good) {
  open_sample(0);
  if (!for_good) stands_in = &session.article();
}

void App::State::open_text(std::string text, SourceFormat format, ImportHints hints,
                           bool in_field) {
  const bool at_once = text.size() <= kOpenedAtOnce;
  ++openings;
  // Cancels an earlier request to open a stored article.
  if (!session.article().blocks().empty()) waiting_for.clear();
  incoming = Incoming{ArticleImport(std::move(text), format, std::move(hints)), in_field};
  redraw.request(Redraw::Reason::SaveStatus);
  if (at_once) read_incoming(Deadline::never());
}

void App::State::read_some() {
  const Deadline until(services.clock_s, kReadSeconds);
  read_incoming(until);
}

void App::State::read_incoming(const Deadline& deadline) {
  if (!incoming) return;
  while (incoming->import.step()) {
    if (deadline.passed()) return;
  }
  Result<Imported> imported = incoming->import.take();
  const bool in_field = incoming->in_field;
  incoming.reset();
  if (!imported) return refuse(imported.error());
  const auto article = std::make_shared<const Article>(std::move(imported->article));
  Library::Opened opened = library.load_for(article, {});
  std::vector<std::string> remarks = std::move(imported->remarks);
  remarks.insert(remarks.end(), opened.remarks.begin(), opened.remarks.end());
  begin(std::move(opened.project), remarks);
  if (!in_field) return;
  pasted.clear();
  ++paste_version;
}

void App::State::refuse(Error why) {
  refused = openings;
  notice(why.message, true);
  refusal = std::move(why);
}

void App::State::refuse_text(Error why) {
  incoming.reset();
  ++openings;
  refuse(std::move(why));
}

// Stops reading the incoming article, because another one was requested.
void App::State::drop_incoming() {
  if (std::exchange(incoming, std::nullopt)) ++openings;
}

void App::State::open_bytes(const FileGiven& file) {
  if (file.bytes.empty() && file.size > 0) {
    return notice("“" + file.name + "” has " + std::to_string(file.size >> 20) +
                      " MB. Attest opens articles of up to " +
                      std::to_string(kLargestArticle >> 20) + " MB",
                  true);
  }
  if (open_other_than_prose(file.bytes, file.name)) return;
  ImportHints hints;
  hints.file_name = file.name;
  hints.remark = file.remark;
  open_text(file.bytes, file.is_page ? SourceFormat::Page : guess_format(file.name, file.bytes),
            std::move(hints));
}

bool App::State::open_other_than_prose(std::string_view text, std::string_view name) {
  FileRecognised file;
  if (looks_native(text))
    file.kind = FileRecognised::Kind::Native;
  else
    file = recognise_file(text, name);
  if (file.kind == FileRecognised::Kind::Article) return false;
  if (file.kind == FileRecognised::Kind::Foreign) {
    notice(name.empty() ? file.sentence : "“" + std::string(name) + "”: " + file.sentence, true);
    return true;
  }
  WholeText json(text);
  if (const Result<std::string> report = import_native(json); !report) {
    // An Attest file that is not valid JSON is truncated or damaged.
    const bool damaged = report.error().message.rfind("The file ", 0) == 0;
    notice((damaged ? "This is an Attest file that is damaged. " : "") + report.error().message,
           true);
  }
  return true;
}

void App::State::open_pasted(const std::string& text, const std::string& parsed) {
  if (open_other_than_prose(text, {})) return;
  if (!parsed.empty()) return open_text(parsed, SourceFormat::Page, {});
  open_text(text, guess_format({}, text), {});
}

void App::State::open_field() {
  if (open_other_than_prose(pasted, {})) return;
  if (is_html_document(pasted)) return requests.push(ParsePage{pasted});
  open_text(pasted, guess_format({}, pasted), {}, true);
}

void App::State::open_kept(const std::string& id) {
  drop_incoming();
  waiting_for = id;
  ask_journal(id, true);
}

void App::State::ask_journal(const std::string& article_id, bool with_text) {
  journal_request = ++journal_requests;
  std::vector<std::string> prefixes = Library::journal_prefixes(article_id);
  if (!with_text) std::erase(prefixes, text_key(article_id));
  requests.push(ReadJournal{journal_request, std::move(prefixes)});
}

void App::State::keep_text() { keep_text_until(Deadline::never()); }

void App::State::keep_some_text() {
  const Deadline until(services.clock_s, kReadSeconds);
  keep_text_until(until);
}

void App::State::keep_text_until(const Deadline& deadline) {
  if (!text_waits) return;
  Result<bool> kept = true;
  while (kept && *kept) {
    kept = library.keep_some_text(session.project(), services.environment.now());
    if (kept && *kept && deadline.passed()) return;
  }
  text_waits = false;
  text_error = kept ? "" : kept.error().message;
  if (needs_room()) {
    free_room();
    // The error is not shown yet, because the pending request may free the needed space.
  } else if (room_request == 0) {
    show_save_error();
  }
}

void App::State::begin(Project project, const std::vector<std::string>& remarks) {
  drop_incoming();
  pointing.cancelled();
  keep_text();
  autosave.retry();
  while (autosave.waiting()) autosave_at_once();
  autosave.forget();
  text_error.clear();
  room_rounds = quarantine_rounds = 0;
  cannot_leave.clear();
  room_exhausted = false;  // The previous article may leave local storage now.
  waiting_for.clear();
  index_requested = false;
  rewrite_waits = false;
  late_journal.reset();
  other_windows.forget();
  note_of.clear();
  hovered_link.clear();

  shown_article = nullptr;
  session.open(std::move(project));
  // The records were loaded and have not changed, so they need no saving.
  (void)session.touched_notebook().take_touched();
  position.begin_article();
  caret_shown = false;
  mirror.begin_article();
  panel = {.note_version = panel.note_version + 1};
  shown_notice.reset();
  set_dialog(Dialog::None);
  services.shaper.set_language(session.article().metadata().language);
  page.widths().clear();
  atlas.clear();
  last_export.clear();
  if (const LibraryRecord* known = library.index().find(session.article().id())) {
    last_export = known->exported;
  }
  if (const Result<Done> kept = library.keep(session.project(), services.environment.now());
      !kept) {
    text_error = kept.error().message;
  }
  text_waits = true;  // The text is saved after the article's first frame.
  // The journal's newer records are merged when they arrive.
  ask_journal(session.article().id(), false);
  requests.emit("open", write_open_event(session.article()));
  count_quarantine();
  Notice said{joined(remarks)};
  if (quarantine_count > 0) {
    said.action = "Look at them";
    said.command = CommandId::ShowDamaged;
  }
  notice(std::move(said));
  redraw.request(Redraw::Reason::Notebook);
}

void App::State::journal_read(const JournalRead& read) {
  if (read.request == quarantine_request) return quarantine_read(read);
  if (room_request != 0 && read.request == room_request) return room_journal_read(read);
  if (is_deletion(read.request)) return deletion_journal_read(read);
  if (read.answered && journal_silent) return journal_woke();
  journal_silent = journal_silent || !read.answered;
  // No article is open yet, and the incoming text was requested later than the journal's article.
  const bool first = session.article().blocks().empty() && read.request == journal_request;
  if (first) read_incoming(Deadline::never());
  // Another article was opened while the request was pending.
  if (read.request != journal_request) return;
  if (std::exchange(index_requested, false)) {
    library.restore_index(read.entries);
    const bool empty = session.article().blocks().empty();
    const bool gives_way =
        std::exchange(stands_in, nullptr) == &session.article() && session.notebook().is_new();
    if (!empty && !gives_way) return ask_journal(session.article().id(), false);
    const std::string wanted =
        gives_way ? opened_before(session.article().id()) : library.current();
    if (wanted.empty()) return empty ? open_in_its_place(read.answered) : void();
    waiting_for = wanted;
    return ask_journal(wanted, true);
  }
  if (!waiting_for.empty()) {
    const std::string id = std::exchange(waiting_for, {});
    Result<Library::Opened> opened = library.load(id, read.entries);
    if (!opened) {
      const std::string why = opened.error().message;
      if (session.article().blocks().empty()) open_in_its_place(read.answered);
      return notice(why, true);
    }
    begin(std::move(opened->project), opened->remarks);
    if (!read.answered) return;
    journal_request = 0;  // Cancels the pending request, because its records were just read.
    return ask_quarantine();
  }
  if (std::exchange(rewrite_waits, false)) return write_everything(read.entries);
  if (!read.answered) return;
  // The article is already open from local storage. Local changes must be stored and have their
  // revisions before the journal's newer records are merged.
  late_journal = read.entries;
  if (!autosave.waiting()) adopt_late_journal();
  ask_quarantine();
}

std::string App::State::export_native() {
  return write_native(session.project(), {std::string(kGenerator), services.environment.now()});
}

void App::State::save_file() {
  if (session.article().blocks().empty()) return;
  requests.push(SaveFile{file_name_for(session.article()), "application/json", export_native()});
  last_export = services.environment.now();
  if (const Result<Done> noted = library.note_export(session.article().id(), last_export); !noted) {
    // The file is saved even if the export date could not be stored. The person need not know about
    // the date.
    announce("The file was saved.");
    return;
  }
  announce("Everything was saved as a file.");
}

}  // namespace attest
