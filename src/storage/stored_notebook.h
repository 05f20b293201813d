// Converts stored records to a notebook and a notebook's records to stored values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/project.h"
#include "storage/record_store.h"

namespace attest {

// Fills the notebook of a project from the stored records. The project already has its article.
class StoredNotebook {
 public:
  StoredNotebook(RecordStore& records, Project& project,
                 const std::vector<JournalEntry>& journal_entries,
                 RecordStore::Reading reading = RecordStore::Reading::Repairing)
      : records_(&records), project_(&project), journal_(&journal_entries), reading_(reading) {}

  void read();
  // Must be called if the article is stored only in the journal. Its records are then expected to
  // be missing in local storage, so remarks() does not count them as repaired.
  void only_in_journal() { only_in_journal_ = true; }
  // Counts the repaired and the damaged records that a RecordStore::load() has reported. remarks()
  // then mentions them.
  void count(const RecordStore::Loaded& loaded);

  // Sentences about repaired, damaged and lost data.
  std::vector<std::string> remarks() const;

 private:
  std::vector<std::string> values(RecordKind kind);
  std::vector<std::string> values(const std::string& prefix);
  void read_about();
  void read_entities();
  void read_marks();
  void read_links();
  void take(Edit edit);

  RecordStore* records_;
  Project* project_;
  const std::vector<JournalEntry>* journal_;
  RecordStore::Reading reading_;
  std::size_t repaired_ = 0, quarantined_ = 0;
  // Intact records that this version cannot read, for example because a later version wrote them.
  std::size_t unusable_ = 0;
  bool only_in_journal_ = false;
  std::size_t lost_ = 0;  // Number of passages that were not found in the text.
};

// Returns the JSON of a record in its present state, or an empty string if the project does not
// have it.
std::string stored_value(const Project& project, const RecordRef& record);

// Returns the edit that makes the project match a stored record. Returns nothing if the project
// already matches the record or the record is unusable.
std::optional<Edit> edit_from_record(const Project& project, const RecordRef& named,
                                     const StoredRecord& record);

}  // namespace attest
