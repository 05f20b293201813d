#include "storage/library.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "formats/native/library_record_json.h"
#include "formats/native/native_json.h"
#include "storage/keys.h"
#include "storage/stored_notebook.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::array kLoadingOrder{RecordKind::Entity, RecordKind::Mark, RecordKind::Link};

// Stores `next` in `first` if `next` is an error and `first` is not.
void note_first(Result<Done>& first, Result<Done> next) {
  if (first && !next) first = std::move(next);
}

}  // namespace

std::string Library::current() const {
  const std::optional<StoredRecord> stored = records_->get(current_key());
  if (!stored || stored->removed()) return {};
  Result<std::string> id = read_text_record(stored->value);
  return id ? *std::move(id) : std::string();
}

std::vector<std::string> Library::journal_prefixes(std::string_view article_id) {
  std::vector<std::string> prefixes{article_key(article_id), text_key(article_id),
                                    notes_key(article_id)};
  for (const RecordKind kind : kLoadingOrder) prefixes.push_back(records_prefix(kind, article_id));
  return prefixes;
}

std::string Library::current_prefix() { return current_key(); }
std::string Library::index_prefix() { return article_prefix(); }

void Library::restore_current(const std::vector<JournalEntry>& journal_entries) {
  (void)records_->load(current_key(), journal_entries);
}

void Library::restore_index(const std::vector<JournalEntry>& journal_entries) {
  index_.add(journal_entries);
}

void Library::restore_index_entry(std::string_view article_id,
                                  const std::vector<JournalEntry>& journal_entries) {
  const std::string key = article_key(article_id);
  std::vector<JournalEntry> own;
  std::copy_if(journal_entries.begin(), journal_entries.end(), std::back_inserter(own),
               [&](const JournalEntry& entry) { return entry.first == key; });
  index_.add(std::move(own));
}

Result<Library::Opened> Library::load(std::string_view article_id,
                                      const std::vector<JournalEntry>& journal_entries) {
  const bool only_in_journal = !is_in_local_storage(article_id);
  const RecordStore::Loaded texts = records_->load(text_key(article_id), journal_entries);
  if (texts.records.empty()) {
    return Error::not_found(say("storage.no-text"));
  }
  Result<Article> article = read_article(texts.records.front().second.value);
  if (!article) return article.error();

  if (article->id() != article_id) {
    return Error::not_found(say("storage.other-text"));
  }

  const auto shared = std::make_shared<const Article>(*std::move(article));
  from_store_ = shared;
  journal_is_read_ = !journal_entries.empty();
  by_hand_.clear();
  return open(shared, journal_entries, texts, only_in_journal);
}

Library::Opened Library::load_for(std::shared_ptr<const Article> article,
                                  const std::vector<JournalEntry>& journal_entries) {
  journal_is_read_ = !journal_entries.empty();
  by_hand_.clear();
  return open(std::move(article), journal_entries, {}, false);
}

Library::Opened Library::open(std::shared_ptr<const Article> article,
                              const std::vector<JournalEntry>& journal_entries,
                              const RecordStore::Loaded& texts, bool only_in_journal) {
  Opened opened;
  opened.project.article = std::move(article);
  StoredNotebook stored(*records_, opened.project, journal_entries);
  if (only_in_journal) stored.only_in_journal();
  stored.count(texts);
  stored.read();
  // The fields of the project file that this version does not know are read from the library index:
  // local storage may have lost the article's record, and the journal is not read when a text is
  // opened.
  if (const LibraryRecord* known = index_.find(opened.project.article->id())) {
    if (opened.project.extra.empty()) opened.project.extra = known->file_extra;
    opened.project.article = corrected(std::move(opened.project.article), *known);
  }
  opened.remarks = stored.remarks();
  return opened;
}

Result<Done> Library::keep(const Project& project, std::string_view time) {
  const Article& article = *project.article;
  const LibraryRecord* known = index_.find(article.id());
  LibraryRecord record = known == nullptr ? LibraryRecord{} : *known;
  // The stored fingerprint remains valid, because the text of an article never changes.
  if (record.fingerprint.empty()) record.fingerprint = text_fingerprint(article.text());
  if (!record.corrected) record.about = article.metadata();
  record.title = article.title();
  record.length = article.text().size();
  record.opened = time;
  record.marks = project.notebook.mark_count();
  record.file_extra = project.extra;
  Result<Done> kept = write_about(article.id(), std::move(record), time);
  note_first(kept, records_->put(current_key(), write_text_record(article.id()), time));
  return kept;
}

Result<Done> Library::save(const Project& project, const std::vector<RecordRef>& touched,
                           std::string_view time) {
  // Entities and marks are written before the links that refer to them, so that another window
  // never sees a link without its marks.
  Result<Done> saved = Done{};
  for (const RecordKind kind : kLoadingOrder) {
    for (const RecordRef& record : touched) {
      if (record.kind == kind) note_first(saved, save_record(project, record, time));
    }
  }
  note_first(saved, count_marks(project, time));
  return saved;
}

Result<Done> Library::note_export(std::string_view article_id, std::string_view time) {
  return change_about(article_id, time, [&](LibraryRecord& record) {
    record.exported = time;
    if (record.progress) record.progress->unsaved = 0;
  });
}

Result<Done> Library::note_place(std::string_view article_id, std::size_t place,
                                 std::string_view time) {
  if (index_.find(article_id) == nullptr) return Done{};
  return change_about(article_id, time, [&](LibraryRecord& record) { record.place = place; });
}

Result<Done> Library::change_about(std::string_view article_id, std::string_view time,
                                   const std::function<void(LibraryRecord&)>& change) {
  const LibraryRecord* known = index_.find(article_id);
  if (known == nullptr) return Error::not_found(say("storage.no-article"));
  LibraryRecord record = *known;
  change(record);
  if (record == *known) return Done{};
  return write_about(article_id, std::move(record), time);
}

Result<Done> Library::write_about(std::string_view article_id, LibraryRecord record,
                                  std::string_view time) {
  Result<Done> written = write(article_key(article_id), write_library_record(record), time);
  index_.put(article_id, std::move(record));
  return written;
}

Library::Deleted Library::forget(std::string_view article_id, std::string_view time,
                                 const std::vector<JournalEntry>& journal_entries) {
  Deleted deleted{std::string(article_id), {}, {}};
  if (const LibraryRecord* known = index_.find(article_id)) deleted.title = known->title;
  std::string last;
  for (const std::string& prefix : journal_prefixes(article_id)) {
    for (auto& [key, record] : records_->load(prefix, journal_entries).records) {
      if (key == article_key(article_id)) {
        last = key;
      } else {
        records_->forget(key, time);
      }
      deleted.values.emplace_back(std::move(key), std::move(record.value));
    }
  }
  if (current() == article_id) records_->forget(current_key(), time);
  // The tombstone tells other windows that the article is deleted. Without the tombstone another
  // window would see only that the keys of the article disappear from local storage, as they do
  // when an article moves to the journal.
  //
  // The tombstone is written last. A window that has the article open then finds every other record
  // removed. If that window saves the article, it writes revisions that are newer than all
  // tombstones.
  if (!last.empty()) {
    (void)records_->remove(last, time);
    records_->forget(last, time);
  }
  index_.remove(article_id);
  from_store_ = {};
  return deleted;
}

void Library::restore(const Deleted& deleted, std::string_view time) {
  for (const auto& [key, value] : deleted.values) {
    const std::optional<StoredRecord> existing = records_->get(key);
    const bool again = existing && !existing->removed();
    if (!again && count_utf16(value) <= kLargestLocalValue) {
      // The result is ignored, because the journal has the record even if local storage refuses it.
      (void)records_->put(key, value, time);
    } else if (!again) {
      records_->put_in_journal(key, value, time);
    }
    if (key != article_key(deleted.id)) continue;
    if (Result<LibraryRecord> record = read_library_record(again ? existing->value : value)) {
      index_.put(deleted.id, *std::move(record));
    }
  }
}

bool Library::index_from_other_window(const Project& project, std::string_view key,
                                      std::string_view stored) {
  const std::string id = article_in_key(key);
  if (id.empty()) return false;
  std::optional<StoredRecord> existing = records_->get(key);
  if (!existing) {
    // The record that the other window wrote has already been removed from local storage and is
    // only in the journal. `stored` is its text.
    Result<StoredRecord> written = read_record(stored, key);
    if (!written) return false;
    existing = *std::move(written);
  }
  if (existing->removed()) {
    records_->note_seen(key, existing->revision);
    index_.remove(id);
    if (id != project.article->id()) return false;
    from_store_ = {};  // The other window also deleted the article's text.
    return true;
  }
  if (Result<LibraryRecord> record = read_library_record(existing->value)) {
    index_.put(id, *std::move(record));
  }
  return false;
}

void Library::mend(std::string_view article_id, const std::vector<JournalEntry>& journal_entries) {
  std::vector<std::string> prefixes = journal_prefixes(article_id);
  prefixes.push_back(current_key());
  for (const std::string& prefix : prefixes) {
    (void)records_->load(prefix, journal_entries);
    if (journal_entries.empty()) records_->copy_to_journal(prefix);
  }
  from_store_ = {};  // The article's text must be stored again.
}

void Library::changed_by_hand(const Project& project, const std::vector<RecordRef>& records) {
  if (journal_is_read_) return;
  for (const RecordRef& record : records) {
    by_hand_.insert(record_key(record.kind, project.article->id(), record.id));
  }
}

// Returns true if this window's state of a record replaces the state in the journal. There are
// three cases: (1) The reader has changed the record since the article was opened. (2) The record
// came from a file and is deleted in the journal. (3) The record is a mark from a file, and the
// journal has no later revision of the mark.
bool Library::is_ours(const Project& project, const std::string& key, const RecordRef& named,
                      const StoredRecord& from_journal) const {
  if (by_hand_.count(key) > 0) return true;
  if (records_->written(key) == 0) return false;
  if (from_journal.removed()) return true;
  const Mark* mark =
      named.kind == RecordKind::Mark ? project.notebook.find_mark(named.id) : nullptr;
  const Result<Mark> stored = read_mark(from_journal.value, *project.article);
  return mark != nullptr && stored && mark->revision >= stored->revision;
}

Library::News Library::news(const Project& project,
                            const std::vector<JournalEntry>& journal_entries) {
  News news;
  std::vector<Edit> removals;
  const std::string& article = project.article->id();
  for (const RecordKind kind : kLoadingOrder) {
    const RecordStore::Loaded loaded =
        records_->load(records_prefix(kind, article), journal_entries);
    for (const auto& [key, record] : loaded.news) {
      const std::optional<RecordRef> named = record_in_key(key, article);
      if (!named) continue;
      if (is_ours(project, key, *named, record)) {
        news.ours.push_back(*named);
      } else if (std::optional<Edit> edit = edit_from_record(project, *named, record)) {
        (record.removed() ? removals : news.edits).push_back(*std::move(edit));
      }
    }
  }
  // The removals are performed in reverse order, so that a link is removed before its marks.
  std::move(removals.rbegin(), removals.rend(), std::back_inserter(news.edits));
  journal_is_read_ = true;
  by_hand_.clear();
  return news;
}

std::optional<Edit> Library::edit_from_other_window(const Project& project, std::string_view key,
                                                    std::string_view stored) {
  const std::optional<RecordRef> named = record_in_key(key, project.article->id());
  if (!named) return std::nullopt;
  const std::optional<StoredRecord> record =
      records_->adopt(key, stored, stored_value(project, *named));
  if (!record) return std::nullopt;
  return edit_from_record(project, *named, *record);
}

Result<Done> Library::keep_text(const Project& project, std::string_view time) {
  for (;;) {
    const Result<bool> more = keep_some_text(project, time);
    if (!more) return more.error();
    if (!*more) return Done{};
  }
}

Result<bool> Library::keep_some_text(const Project& project, std::string_view time) {
  if (written_ && written_->key() == text_key(project.article->id())) {
    if (written_->step()) return true;
    if (records_->put_in_journal(*std::exchange(written_, std::nullopt))) return false;
    writing_.emplace(project.article);
  }
  written_.reset();
  if (project.article == from_store_) return false;
  // Releases the pointer to the old article, because another article is open now.
  from_store_ = {};
  if (!writing_ || writing_->article() != project.article) writing_.emplace(project.article);
  if (writing_->step()) return true;
  std::string text = writing_->take();
  writing_.reset();
  const std::string key = text_key(project.article->id());
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (text.size() > 3 * kLargestLocalValue || count_utf16(text) > kLargestLocalValue) {
    written_.emplace(records_->begin_in_journal(key, std::move(text), time));
    return true;
  }
  const Result<Done> kept = records_->put(key, text, time);
  if (!kept) return kept.error();
  return false;
}

Result<Done> Library::save_record(const Project& project, const RecordRef& record,
                                  std::string_view time) {
  const std::string key = record_key(record.kind, project.article->id(), record.id);
  const std::string value = stored_value(project, record);
  return value.empty() ? records_->remove(key, time) : write(key, value, time);
}

Result<Done> Library::write(std::string_view key, std::string_view value, std::string_view time) {
  if (!journal_alone_) return records_->put(key, value, time);
  records_->put_in_journal(key, value, time);
  return Done{};
}

// Writes the mark count to the library record. An unchanged count is not written again.
Result<Done> Library::count_marks(const Project& project, std::string_view time) {
  const std::string& id = project.article->id();
  if (index_.find(id) == nullptr) return Done{};
  return change_about(id, time,
                      [&](LibraryRecord& record) { record.marks = project.notebook.mark_count(); });
}

}  // namespace attest
