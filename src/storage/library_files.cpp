// Reads articles for library files, and merges articles of library files into the library.
#include <algorithm>
#include <utility>

#include "storage/keys.h"
#include "storage/library.h"
#include "storage/stored_notebook.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Whether all tags in `some` are also in `all`.
bool are_among(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& tag) {
    return std::find(all.begin(), all.end(), tag) != all.end();
  });
}

}  // namespace

std::unordered_set<std::string> Library::in_local_storage() const {
  std::unordered_set<std::string> ids;
  for (const std::string& key : records_->local_keys(root_prefix())) {
    if (article_in_key(key).empty()) ids.insert(article_of_key(key));
  }
  return ids;
}

Result<Project> Library::read(std::string_view article_id,
                              const std::vector<JournalEntry>& journal_entries,
                              RecordStore::Reading stores) {
  const RecordStore::Loaded texts = records_->load(text_key(article_id), journal_entries, stores);
  if (texts.records.empty()) return Error::not_found(say("storage.no-text"));
  Result<Article> article = read_article(texts.records.front().second.value);
  if (!article) return article.error();
  if (article->id() != article_id) return Error::not_found(say("storage.other-text"));
  Project project;
  project.article = std::make_shared<const Article>(*std::move(article));
  StoredNotebook(*records_, project, journal_entries, stores).read();
  if (const LibraryRecord* known = index_.find(article_id)) {
    if (project.extra.empty()) project.extra = known->file_extra;
    project.article = corrected(std::move(project.article), *known);
  }
  return project;
}

FileComparison Library::compare(ReadProject&& file, const Project* stored) {
  const Article& article = *file.project.article;
  const Notebook none;
  FileComparison compared =
      compare_file(std::move(file.project.notebook), stored != nullptr ? stored->notebook : none);
  const LibraryRecord* known = index_.find(article.id());
  compared.is_new = stored == nullptr || known == nullptr;
  if (compared.is_new || !file.library) return compared;
  const LibraryRecord& in_file = *file.library;
  compared.facts =
      (in_file.corrected && !known->corrected) || !are_among(in_file.tags, known->tags);
  // The corrections of the library stay: see adopt_facts().
  const bool differs = known->about != article.metadata() || known->title != article.title();
  compared.facts_here = (known->corrected && differs) || !are_among(known->tags, in_file.tags);
  return compared;
}

Result<Done> Library::adopt_facts(const ReadProject& file, std::string_view time) {
  if (!file.library) return Done{};
  const Article& article = *file.project.article;
  return change_about(article.id(), time, [&](LibraryRecord& record) {
    for (const std::string& tag : file.library->tags) {
      const bool is_new =
          std::find(record.tags.begin(), record.tags.end(), tag) == record.tags.end();
      if (is_new) record.tags.push_back(tag);
    }
    if (!file.library->corrected || record.corrected) return;
    record.corrected = true;
    record.about = article.metadata();
    record.title = article.title();
  });
}

Result<Project> Library::restore_from(ReadProject&& file,
                                      const std::vector<JournalEntry>& journal_entries,
                                      RecordStore::Reading stores, std::string_view time) {
  const std::string id = file.project.article->id();
  // The library index may not have been read completely yet.
  if (index_.find(id) == nullptr) restore_index_entry(id, journal_entries);
  // The new revisions must be higher than all revisions in the journal, even those of tombstones.
  for (const auto& [key, value] : journal_entries) {
    if (const Result<StoredRecord> record = read_record(value, key)) {
      records_->note_seen(key, record->revision);
    }
  }
  // The article comes from the file, because the library may have lost the text of the article. The
  // records of the library are read all the same, because they may be newer than those of the file.
  Project project{file.project.article, {}, file.project.extra};
  StoredNotebook(*records_, project, journal_entries, stores).read();
  journal_alone_ = stores == RecordStore::Reading::Journal;
  Result<Done> written = Done{};
  if (records_->load(text_key(id), journal_entries, stores).records.empty()) {
    written = write(text_key(id), write_article(*project.article), time);
  }
  const std::size_t records = file.project.notebook.record_count();
  FileMerge merge = merge_file(std::move(file.project.notebook), project.notebook);
  for (Edit& edit : merge.edits) {
    (void)apply(project.notebook, std::move(edit));
  }
  if (written) written = save(project, project.notebook.take_touched(), time);
  // The file counts as the article's last export if it has the whole present state of the article.
  const bool in_file = merge.has_all_of(project.notebook, records);
  const std::string exported =
      in_file && file.library ? std::min(file.library->exported, std::string(time)) : std::string();
  if (written && index_.find(id) == nullptr) {
    LibraryRecord record = file.library.value_or(LibraryRecord{});
    record.about = project.article->metadata();
    record.title = project.article->title();
    record.length = project.article->text().size();
    record.marks = project.notebook.mark_count();
    record.fingerprint = text_fingerprint(project.article->text());
    record.file_extra = project.extra;
    record.exported = exported;
    if (record.opened.empty()) record.opened = time;
    written = write_about(id, std::move(record), time);
  }
  if (written) written = adopt_facts(file, time);
  if (written && exported > index_.find(id)->exported) written = note_export(id, exported);
  journal_alone_ = false;
  if (!written) return written.error();
  return project;
}

}  // namespace attest
