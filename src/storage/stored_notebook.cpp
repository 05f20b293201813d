#include "storage/stored_notebook.h"

#include <algorithm>
#include <utility>

#include "formats/native/library_record_json.h"
#include "formats/native/native_json.h"
#include "formats/native/reading_report.h"
#include "storage/keys.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Sorts marks by creation time, so that marks on the same passage keep the order in which they were
// made.
bool made_before(const Mark& a, const Mark& b) {
  return a.created != b.created ? a.created < b.created : a.id < b.id;
}

template <class Put, class Record>
std::optional<Edit> put_unless_same(const Record* known, Result<Record> stored, const Id& id) {
  if (!stored || stored->id != id) return std::nullopt;
  if (known != nullptr && *known == *stored) return std::nullopt;
  return Edit(Put{*std::move(stored)});
}

}  // namespace

void StoredNotebook::read() {
  read_about();
  read_entities();
  read_marks();
  read_links();
}

void StoredNotebook::count(const RecordStore::Loaded& loaded) {
  repaired_ += loaded.repaired;
  quarantined_ += loaded.quarantined;
}

std::vector<std::string> StoredNotebook::remarks() const {
  std::vector<std::string> remarks;
  const auto add = [&remarks](std::size_t count, const char* sentence) {
    if (count > 0) remarks.push_back(say(sentence, {{"count", count}}));
  };
  if (!only_in_journal_) add(repaired_, "storage.records-repaired");
  add(quarantined_, "storage.records-damaged");
  add(unusable_, "storage.records-unusable");
  ReadingReport placing;
  placing.lost = lost_;
  for (std::string& remark : placing.remarks()) remarks.push_back(std::move(remark));
  return remarks;
}

std::vector<std::string> StoredNotebook::values(RecordKind kind) {
  return values(records_prefix(kind, project_->article->id()));
}

std::vector<std::string> StoredNotebook::values(const std::string& prefix) {
  RecordStore::Loaded loaded = records_->load(prefix, *journal_, reading_);
  count(loaded);
  std::vector<std::string> values;
  values.reserve(loaded.records.size());
  for (auto& [key, record] : loaded.records) values.push_back(std::move(record.value));
  return values;
}

void StoredNotebook::read_about() {
  for (const std::string& value : values(article_key(project_->article->id()))) {
    if (Result<LibraryRecord> record = read_library_record(value)) {
      project_->extra = std::move(record->file_extra);
    }
  }
}

void StoredNotebook::read_entities() {
  for (const std::string& value : values(RecordKind::Entity)) {
    Result<Entity> entity = read_entity(value);
    if (!entity) {
      ++unusable_;
    } else {
      take(PutEntity{*std::move(entity)});
    }
  }
}

void StoredNotebook::read_marks() {
  std::vector<Mark> marks;
  for (const std::string& value : values(RecordKind::Mark)) {
    Result<Mark> mark = read_mark(value, *project_->article);
    if (!mark) {
      ++unusable_;
      continue;
    }
    for (const Passage& passage : mark->passages) lost_ += passage.placed() ? 0u : 1u;
    marks.push_back(*std::move(mark));
  }
  std::stable_sort(marks.begin(), marks.end(), made_before);
  for (Mark& mark : marks) take(PutMark{std::move(mark)});
}

void StoredNotebook::read_links() {
  for (const std::string& value : values(RecordKind::Link)) {
    Result<Link> link = read_link(value);
    if (!link) {
      ++unusable_;
    } else {
      take(PutLink{*std::move(link)});
    }
  }
}

void StoredNotebook::take(Edit edit) {
  if (!apply_saved(project_->notebook, std::move(edit))) ++unusable_;
}

std::string stored_value(const Project& project, const RecordRef& record) {
  const Notebook& notebook = project.notebook;
  switch (record.kind) {
    case RecordKind::Mark: {
      const Mark* mark = notebook.find_mark(record.id);
      return mark ? write_mark(*mark, *project.article) : std::string();
    }
    case RecordKind::Entity: {
      const Entity* entity = notebook.find_entity(record.id);
      return entity ? write_entity(*entity) : std::string();
    }
    case RecordKind::Link: {
      const Link* link = notebook.find_link(record.id);
      return link ? write_link(*link) : std::string();
    }
  }
  return {};
}

std::optional<Edit> edit_from_record(const Project& project, const RecordRef& named,
                                     const StoredRecord& record) {
  const Notebook& notebook = project.notebook;
  const Id& id = named.id;
  switch (named.kind) {
    case RecordKind::Mark: {
      const Mark* known = notebook.find_mark(id);
      if (!record.removed()) {
        return put_unless_same<PutMark>(known, read_mark(record.value, *project.article), id);
      }
      return known ? std::optional<Edit>(RemoveMark{id}) : std::nullopt;
    }
    case RecordKind::Entity: {
      const Entity* known = notebook.find_entity(id);
      if (!record.removed()) {
        return put_unless_same<PutEntity>(known, read_entity(record.value), id);
      }
      return known ? std::optional<Edit>(RemoveEntity{id}) : std::nullopt;
    }
    case RecordKind::Link: {
      const Link* known = notebook.find_link(id);
      if (!record.removed()) {
        return put_unless_same<PutLink>(known, read_link(record.value), id);
      }
      return known ? std::optional<Edit>(RemoveLink{id}) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace attest
