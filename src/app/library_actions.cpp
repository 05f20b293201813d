// Builds the library page and carries out the reader's actions on it.
#include <algorithm>
#include <utility>

#include "app/library/sample_search.h"
#include "app/samples.h"
#include "app/state.h"
#include "article/metadata/date_text.h"
#include "session/wording.h"
#include "text/folding.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The shortest search text, in bytes, for which notes, names and texts are searched. A shorter
// search text is searched only in titles, publishers, bylines and tags.
constexpr std::size_t kShortestSearch = 2;
// Bytes per UTF-16 unit. Local storage counts its space in UTF-16 units.
constexpr std::size_t kUnitBytes = 2;
// The library lists at most this number of sources, and the same number of tags, beside its rows.
constexpr std::size_t kMostNamesBeside = 8;

// Returns the hit that a sample's row shows. A sample that is found by its name shows no hit.
std::optional<LibraryHit> hit_in_sample(const Storage& storage, const Sample& sample,
                                        const std::string& searched) {
  if (searched.size() < kShortestSearch || sample_has_name(sample, searched)) return std::nullopt;
  const std::string id(sample.article_id);
  return find_in_sample(sample, storage.searches.directory.words_of(id), searched);
}

// Returns the samples that contain `searched`, a text folded with fold_for_search().
std::vector<LibrarySample> samples_with(const Storage& storage, const std::string& searched) {
  const LibraryFacts& facts = storage.list.facts();
  std::vector<LibrarySample> samples;
  const auto all = all_samples();
  samples.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::optional<LibraryHit> hit = hit_in_sample(storage, all[i], searched);
    if (!hit && !sample_has_name(all[i], searched)) continue;
    const std::size_t marks = i < facts.sample_marks.size() ? facts.sample_marks[i] : 0;
    std::string detail = marks > 0 ? say("library.marks", {{"count", marks}}) : std::string();
    if (hit) add_part(detail, in_words(*hit));
    samples.push_back({std::string(all[i].title), i, std::move(detail)});
  }
  return samples;
}

// Starts to list the marks of the folder's source or tag. The open article comes first, because its
// newest marks may be missing in the directory. The other articles follow, the most recently opened
// one first.
void list_marks(Storage& storage, const Session& session) {
  LibraryFolder folder = storage.list.view().folder;
  folder.name = storage.searches.directory.counted(folder).folder.name;
  if (folder != storage.list.view().folder) storage.list.show(folder);
  const std::string& open = session.article().id();
  std::vector<std::string> articles{open};
  for (const std::string& id : storage.searches.directory.articles_with(folder)) {
    if (id != open && storage.library.index().find(id) != nullptr) articles.push_back(id);
  }
  std::sort(articles.begin() + 1, articles.end(), [&](const std::string& a, const std::string& b) {
    LibraryIndex& index = storage.library.index();
    return index.find(a)->opened > index.find(b)->opened;
  });
  storage.searches.marks.begin(folder, std::move(articles));
}

// Returns the names of sources or tags, depending on `kind`, that the library lists beside its
// rows. If the open folder is of this kind, its name is always in the result.
std::vector<FolderCount> names_beside(Storage& storage, LibraryFolder::Kind kind) {
  const LibraryFolder& folder = storage.list.view().folder;
  std::vector<FolderCount> names =
      storage.searches.directory.names(kind, storage.list.wanted(), kMostNamesBeside);
  const bool is_listed = std::any_of(
      names.begin(), names.end(), [&](const FolderCount& each) { return each.folder == folder; });
  if (folder.kind == kind && !is_listed) {
    names.insert(names.begin(), storage.searches.directory.counted(folder));
  }
  return names;
}

// Returns how many articles the search of the library has found.
std::string found_in(const LibraryList& list) {
  return say("library.found", {{"count", list.row_count()}, {"words", list.view().search}});
}

}  // namespace

LibraryPage App::State::library_page() {
  LibraryList& list = storage.list;
  list.update(storage.library.index(), session.article().id(), storage.searches.texts);
  const LibraryFacts& facts = list.facts();
  LibraryPage page;
  page.row_count = list.row_count();
  page.to_focus = list.row_to_focus();
  page.row = [this](std::size_t row) { return storage.list.row(row, storage.searches.texts); };
  page.view = list.view();
  page.wanted = list.wanted();
  const LibraryFolder::Kind folder = page.view.folder.kind;
  if (folder == LibraryFolder::Kind::All || folder == LibraryFolder::Kind::Samples) {
    page.samples = samples_with(storage, page.wanted);
  }
  page.folders = facts.folders;
  // While several articles are deleted one after another, the names are not read again before the
  // previous reading is complete.
  if (storage.searches.directory.is_complete()) {
    storage.searches.directory.refresh(storage.library.index());
  }
  page.sources = names_beside(storage, LibraryFolder::Kind::Source);
  page.mark_tags = names_beside(storage, LibraryFolder::Kind::MarkTag);
  const LibraryMarks& marks = storage.searches.marks;
  page.marks = marks.rows();
  page.mark_articles = marks.articles_listed();
  const std::vector<std::string> chosen = list.chosen();
  page.chosen = chosen.size();
  page.open_is_chosen =
      std::find(chosen.begin(), chosen.end(), session.article().id()) != chosen.end();
  page.chosen_unlisted = list.chosen_count() - page.chosen;
  page.storage = {.used = services.store.used_units() * kUnitBytes,
                  .capacity = services.store.capacity_units() * kUnitBytes,
                  .freeable = facts.duplicate_bytes * kUnitBytes,
                  .duplicates = facts.same_texts,
                  .texts = facts.bytes};
  page.environment = &services.environment;
  page.search_version = list.search_version();
  page.pasted = contents.pasted.text;
  page.paste_version = contents.pasted.version;
  if (page.view.folder.lists_marks()) {
    if (!marks.is_complete() || !storage.searches.directory.is_complete()) {
      page.progress =
          say("library.listing", {{"done", marks.articles_done()}, {"all", marks.articles()}});
    }
  } else if (!storage.searches.texts.is_complete()) {
    page.progress = say("library.searching", {{"done", storage.searches.texts.done()},
                                              {"all", storage.searches.texts.all()}});
  }
  storage.deletions.forget_stored();
  page.message = storage.deletions.words();
  if (!page.message.empty() && page.open_is_chosen) {
    page.message.append(" ").append(words("library.open-stays"));
  }
  if (!page.message.empty()) page.message_command = CommandId::UndoDeletion;
  const LibraryBackup& backup = storage.files.backup;
  if (backup.is_running()) {
    page.message = say("library.saving", {{"done", backup.done()}, {"all", backup.all()}});
    page.message_command = CommandId::StopBackUp;
  } else if (storage.files.backup_waits) {
    page.message = say("library.not-read-yet");
  } else if (page.message.empty() && contents.confirmation.back() == Confirmation::Back::None) {
    page.message = contents.confirmation.text();
  }
  if (storage.files.reminder.marks() > 0) {
    page.reminder = say("library.unsaved", {{"count", storage.files.reminder.marks()}});
  }
  const std::string& last = storage.files.reminder.last_file();
  page.last_file = last.empty() ? say("status.no-file") : services.environment.time_in_words(last);
  page.expires = services.store.expires();
  return page;
}

bool App::State::may_summarise() const {
  return shows_article() && !session.article().blocks().empty() &&
         storage.summary.behind(session.project());
}

void App::State::summarise(const Deadline& deadline) {
  if (!storage.summary.step(session.project(), storage.last_file.time, deadline)) return;
  // The library shows this summary of the marks. If the summary cannot be stored, no error is
  // shown, because the marks themselves are saved separately. The next change stores the summary
  // again.
  (void)storage.library.summarise(session.article().id(), storage.summary.progress(),
                                  storage.summary.words(), services.environment.now());
  if (dialogs.current() == Dialog::Open) redraw.request(Redraw::Reason::Interface);
}

void App::State::carry_out(const OpenSample& sample) {
  const Sample& opened = all_samples()[sample.number];
  const std::optional<LibraryHit> hit = hit_in_sample(storage, opened, storage.list.wanted());
  if (hit && hit->where != LibraryHit::Where::Name) {
    opening.find_in(std::string(opened.article_id), storage.list.view().search);
  }
  set_dialog(Dialog::None);
  open_sample(sample.number);
}

void App::State::carry_out(const OpenArticle& article) {
  const LibraryHit* const hit = storage.searches.texts.hit(article.id);
  const bool is_in_text = hit != nullptr && hit->where != LibraryHit::Where::Name;
  const bool shows_hit = is_in_text && article.mark.empty() && !storage.list.wanted().empty();
  const std::string searched = shows_hit ? storage.list.view().search : std::string();
  set_dialog(Dialog::None);
  if (article.id != session.article().id()) {
    opening.find_in(article.id, searched);
    return open_kept(article.id, article.mark);
  }
  if (shows_hit) {
    contents.search.set_options({});
    search_words(searched);
  }
  if (session.notebook().find_mark(article.mark) != nullptr) carry_out(ShowMarks{{article.mark}});
}

void App::State::carry_out(const DeleteArticle& article) { delete_article(article.id); }

void App::State::search_library(const std::string& typed) {
  storage.list.set_search(typed);
  storage.list.update(storage.library.index(), session.article().id(), storage.searches.texts);
  std::string wanted = storage.list.wanted();
  if (wanted.size() < kShortestSearch) {
    storage.searches.texts.stop();
  } else {
    storage.searches.texts.begin(std::move(wanted), storage.list.unmatched());
  }
  if (!typed.empty() && !storage.searches.texts.has_work()) announce(found_in(storage.list));
}

void App::State::search_library_some(const Deadline& deadline) {
  LibrarySearches& searches = storage.searches;
  const std::uint64_t hits = searches.texts.generation();
  const bool searching = searches.texts.has_work();
  bool changed = searching && searches.texts.step(deadline);
  // New hits are drawn at once. A step without new hits changes only the shown number of searched
  // articles. Drawing after every such step would take longer than the search, so this number is
  // drawn only when progress_is_due() returns true.
  if (changed && hits == searches.texts.generation() && !searches.texts.is_complete()) {
    changed = searches.progress_is_due(services.clock_s());
  }
  if (searches.directory.has_work() && searches.directory.step(deadline)) {
    changed = true;
    contents.panel.inspector.chooser.known_changed();
    if (dialogs.current() == Dialog::Open || dialogs.current() == Dialog::Details) {
      if (storage.list.view().folder.lists_marks()) list_marks(storage, session);
      // The notes and names of all articles were read just now. The search starts again to include
      // them.
      searches.texts.stop();
      search_library(storage.list.view().search);
    }
  }
  changed =
      (searches.marks.has_work() && searches.marks.step(deadline, session.project())) || changed;
  if (changed) redraw.request(Redraw::Reason::Interface);
  if (searching && !searches.texts.has_work()) {
    storage.list.update(storage.library.index(), session.article().id(), searches.texts);
    announce(found_in(storage.list));
  }
}

void App::State::carry_out(const ClearLibrarySearch&) {
  storage.list.clear_search();
  storage.searches.texts.stop();
  requests.push(FocusField{kSearchField});
}

void App::State::carry_out(const ShowLibraryFolder& show) {
  set_dialog(Dialog::Open);
  storage.list.show(show.folder);
  storage.searches.marks.stop();
  if (show.folder.lists_marks()) list_marks(storage, session);
}

void App::State::carry_out(const SortLibrary& sort) { storage.list.sort_by(sort.column); }
void App::State::carry_out(const ToggleLibraryFolders&) {
  storage.list.forget_focus();  // Its row may not be in the window now.
  storage.list.toggle_folders();
}
void App::State::carry_out(const ChooseArticle& choose) { storage.list.choose(choose.id); }
void App::State::carry_out(const ForgetChosenArticles&) { storage.list.forget_chosen(); }

void App::State::carry_out(const DeleteChosenArticles&) {
  for (const std::string& id : storage.list.chosen()) delete_article(id);
}

void App::State::carry_out(const EditArticle& edit) {
  ArticleDetails& details = contents.details;
  details.articles = edit.id.empty() ? storage.list.chosen() : std::vector{edit.id};
  details.texts = details.kept = details.faults = {};
  details.unsaved = false;
  ++details.version;
  if (details.articles.empty()) return;
  storage.list.focus(details.articles.front());  // When the library is shown again.
  if (details.articles.size() == 1) {
    const LibraryRecord* record = storage.library.index().find(details.articles.front());
    if (record == nullptr) return;
    const Metadata& about = record->about;
    details.texts = {record->title,
                     about.byline,
                     about.publisher,
                     about.published.empty() ? about.published_text : about.published,
                     about.url,
                     about.language,
                     tags_text(record->tags)};
    details.kept = details.texts;
  }
  set_dialog(Dialog::Details);
}

void App::State::carry_out(const SaveArticleDetails&) {
  if (const std::optional<std::uint32_t> field = contents.details.find_fault()) {
    announce(contents.details.faults[*field - kFirstDetailField]);
    return requests.push(FocusField{*field});
  }
  const ArticleDetails details = contents.details;
  contents.shown_notice.reset();
  set_dialog(Dialog::Open);
  std::vector<std::string> known;
  for (const auto& [id, record] : storage.library.index().records_so_far()) {
    known.insert(known.end(), record.tags.begin(), record.tags.end());
  }
  const std::vector<std::string> tags = tags_in(details.text(Detail::Tags), known);
  if (details.articles.size() == 1) {
    set_tags(details.articles.front(), tags);
    return correct_article(details.articles.front());
  }
  for (const std::string& id : details.articles) {
    const LibraryRecord* record = storage.library.index().find(id);
    if (record == nullptr) continue;
    std::vector<std::string> all = record->tags;
    for (const std::string& tag : tags) {
      if (std::find(all.begin(), all.end(), tag) == all.end()) all.push_back(tag);
    }
    set_tags(id, std::move(all));
  }
}

void App::State::set_tags(const std::string& id, std::vector<std::string> tags) {
  const Result<Done> kept =
      storage.library.set_tags(id, std::move(tags), services.environment.now());
  if (!kept) notice(kept.error().message, true);
}

// Stores corrected metadata of an article. An Article object is immutable, so if the article is
// open, it is opened again with the new metadata and the same records.
void App::State::correct_article(const std::string& id) {
  const LibraryRecord* record = storage.library.index().find(id);
  if (record == nullptr) return;
  const ArticleDetails& details = contents.details;
  const std::string& published = details.text(Detail::Published);
  Metadata about = record->about;
  about.title = details.text(Detail::Title);
  about.byline = details.text(Detail::Byline);
  about.publisher = details.text(Detail::Publisher);
  about.url = details.text(Detail::Address);
  about.language = details.text(Detail::Language);
  about.published = one_day_of(published, date_order_of(about.language));
  about.published_text = about.published.empty() ? published : std::string();
  const bool retitled = record->title != about.title;
  if (!retitled) about.title = record->about.title;
  if (about == record->about) return;
  const Result<Done> kept =
      storage.library.correct(id, std::move(about), services.environment.now());
  if (!kept) notice(kept.error().message, true);
  announce(say("details.saved"));
  if (id != session.article().id()) return;
  save_all_records();
  Library::Opened again = storage.library.load_for(session.project().article, {});
  begin(std::move(again.project), {});
  set_dialog(Dialog::Open);
}

}  // namespace attest
