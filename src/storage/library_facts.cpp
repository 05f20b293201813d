// What the library shows about articles that are not open: their progress, metadata, tags and
// notes.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "formats/native/native_json.h"
#include "storage/keys.h"
#include "storage/library.h"
#include "wording/sentences.h"

namespace attest {
namespace {

using Records = std::map<std::string, StoredRecord>;

void add_newer(Records& records, const std::string& key, StoredRecord record) {
  const auto found = records.find(key);
  if (found == records.end()) {
    records.emplace(key, std::move(record));
  } else if (is_newer(record, found->second)) {
    found->second = std::move(record);
  }
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

void put_if_valid(Notebook& notebook, Edit edit) { (void)apply_saved(notebook, std::move(edit)); }

void read_marks(const Records& records, Project& project) {
  std::vector<Mark> marks;
  const std::string prefix = records_prefix(RecordKind::Mark, project.article->id());
  for (const auto& [key, record] : records) {
    if (!begins_with(key, prefix)) continue;
    if (Result<Mark> mark = read_mark(record.value, *project.article)) {
      marks.push_back(*std::move(mark));
    }
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.created != b.created ? a.created < b.created : a.id < b.id;
  });
  for (Mark& mark : marks) put_if_valid(project.notebook, PutMark{std::move(mark)});
}

// Entities come before the marks that mention them, and links after the marks at their ends.
void read_notebook(const Records& records, Project& project) {
  const std::string& id = project.article->id();
  const std::string entities = records_prefix(RecordKind::Entity, id);
  const std::string links = records_prefix(RecordKind::Link, id);
  for (const auto& [key, record] : records) {
    if (!begins_with(key, entities)) continue;
    if (Result<Entity> entity = read_entity(record.value)) {
      put_if_valid(project.notebook, PutEntity{*std::move(entity)});
    }
  }
  read_marks(records, project);
  for (const auto& [key, record] : records) {
    if (!begins_with(key, links)) continue;
    if (Result<Link> link = read_link(record.value)) {
      put_if_valid(project.notebook, PutLink{*std::move(link)});
    }
  }
}

}  // namespace

std::shared_ptr<const Article> corrected(std::shared_ptr<const Article> article,
                                         const LibraryRecord& record) {
  if (!record.corrected || article->metadata() == record.about) return article;
  ArticleParts parts{std::string(article->text()), article->blocks(), article->spans(),
                     record.about, article->extra()};
  Result<Article> made = Article::make(std::move(parts), article->id());
  return made ? std::make_shared<const Article>(*std::move(made)) : article;
}

Result<Done> Library::summarise(std::string_view article_id, const LibraryProgress& progress,
                                std::string_view notes, std::string_view time) {
  const LibraryRecord* known = index_.find(article_id);
  if (known == nullptr) return Error::not_found(say("storage.no-article"));
  const std::string key = notes_key(article_id);
  const std::optional<StoredRecord> stored = records_->get(key);
  const bool has_notes = stored && !stored->removed();
  Result<Done> written = Done{};
  if (!notes.empty()) {
    written = records_->put(key, write_text_record(notes), time);
  } else if (has_notes) {
    written = records_->remove(key, time);
  }
  if (known->progress == progress) return written;
  LibraryRecord record = *known;
  record.progress = progress;
  Result<Done> about = write_about(article_id, std::move(record), time);
  return written ? about : written;
}

Result<Done> Library::correct(std::string_view article_id, Metadata about, std::string_view time) {
  const LibraryRecord* known = index_.find(article_id);
  if (known == nullptr) return Error::not_found(say("storage.no-article"));
  if (known->about == about && (known->corrected || known->title == about.title)) return Done{};
  LibraryRecord record = *known;
  record.corrected = true;
  if (!about.title.empty()) record.title = about.title;
  record.about = std::move(about);
  return write_about(article_id, std::move(record), time);
}

Result<Done> Library::set_tags(std::string_view article_id, std::vector<std::string> tags,
                               std::string_view time) {
  const LibraryRecord* known = index_.find(article_id);
  if (known == nullptr) return Error::not_found(say("storage.no-article"));
  if (known->tags == tags) return Done{};
  LibraryRecord record = *known;
  record.tags = std::move(tags);
  return write_about(article_id, std::move(record), time);
}

Result<Project> Library::peek(std::string_view article_id,
                              const std::vector<JournalEntry>& journal_entries) const {
  Records records;
  for (const std::string& prefix : journal_prefixes(article_id)) {
    for (auto& [key, record] : records_->list(prefix)) add_newer(records, key, std::move(record));
  }
  for (const auto& [key, raw] : journal_entries) {
    if (article_of_key(key) != article_id) continue;
    if (Result<StoredRecord> record = read_record(raw, key)) {
      // list() leaves tombstones out, so that a removed record is compared with its own tombstone.
      const std::optional<StoredRecord> local = records_->get(key);
      if (local && local->removed() && is_newer(*local, *record)) continue;
      add_newer(records, key, *std::move(record));
    }
  }
  std::erase_if(records, [](const auto& each) { return each.second.removed(); });
  const auto text = records.find(text_key(article_id));
  if (text == records.end()) {
    return Error::not_found(say("storage.no-text"));
  }
  Result<Article> article = read_article(text->second.value);
  if (!article) return article.error();
  Project project;
  if (const LibraryRecord* known = index_.find(article_id)) {
    project.extra = known->file_extra;
    project.article = corrected(std::make_shared<const Article>(*std::move(article)), *known);
  } else {
    project.article = std::make_shared<const Article>(*std::move(article));
  }
  read_notebook(records, project);
  return project;
}

}  // namespace attest
