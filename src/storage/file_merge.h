// Merges a file into the open article when both are about the same article.
//
// A record that is in both the file and the notebook is merged field by field
// (annotation/merging.h), so the order in which files are opened makes no difference. A record that
// is only in the file is added, even if the reader deleted it before: a reader who opens a file
// wants its content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"

namespace attest {

struct FileMerge {
  std::vector<Edit> edits;
  // Number of records of the file that are new in the notebook or change a record of the notebook.
  std::size_t taken = 0;
  std::size_t replaced = 0;  // Number of records of the notebook that are changed.
  // Number of records for which the notebook has a newer value than the file in at least one field.
  std::size_t kept = 0;

  // Returns sentences for the reader about replaced and kept records, without a final full stop.
  std::vector<std::string> remarks() const;
  // Returns whether the file has the same state as the merged notebook. `records` is the number of
  // records of the file.
  bool has_all_of(const Notebook& merged, std::size_t records) const {
    return kept == 0 && merged.record_count() == records;
  }
};

FileMerge merge_file(Notebook&& from, const Notebook& into);

// An article of a file, compared with the stored article.
struct FileComparison {
  enum class State : std::uint8_t { New, Newer, Older, Both, Same };
  std::size_t added = 0, changed = 0;  // Marks, entities and links that a merge adds or changes.
  std::size_t missing = 0;             // Stored records that the file does not have.
  std::size_t kept = 0;                // Records that are newer in the library.
  bool facts = false;                  // True if the file has tags or corrected metadata to add.
  bool facts_here = false;             // True if the library has tags or a corrected title or
                                       // other metadata that the file lacks.
  bool is_new = false;                 // True if the library does not have the article.

  bool brings() const { return is_new || added + changed > 0 || facts; }
  State state() const;
};

FileComparison compare_file(Notebook&& from, const Notebook& into);

}  // namespace attest
