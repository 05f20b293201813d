// From stored records to a notebook, and from its records to what is stored.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/project.h"
#include "storage/record_store.h"

namespace attest {

// Fills the notebook of a project, whose article is there already, with what is stored for it.
class StoredNotebook {
 public:
  StoredNotebook(RecordStore& records, Project& project,
                 const std::vector<JournalEntry>& journal_entries)
      : records_(&records), project_(&project), journal_(&journal_entries) {}

  void read();
  void had_left() { had_left_ = true; }  // All of it, for the journal: so nothing was lost.
  void count(const RecordStore::Loaded& loaded);  // What was loaded besides, for the remarks.

  // What was not as it should be, in sentences.
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
  std::size_t repaired_ = 0, quarantined_ = 0;
  std::size_t unusable_ = 0;  // Whole records, perhaps of a later version.
  bool had_left_ = false;
  std::size_t lost_ = 0;  // Passages.
};

// The JSON of a record as it is in the project now; empty if it is gone.
std::string stored_value(const Project& project, const RecordRef& record);

// What makes the project agree with a stored record; nothing where it does, or cannot.
std::optional<Edit> edit_from_record(const Project& project, const RecordRef& named,
                                     const StoredRecord& record);

}  // namespace attest
