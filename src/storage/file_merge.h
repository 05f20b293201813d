// Merges a file into the open article when both are about the same article.
//
// A record that both have is merged field by field (annotation/merging.h), so the order in which
// files are opened makes no difference. A record that is missing in the notebook is added, even if
// it was deleted before: a user who opens a file wants its content.
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
  std::size_t taken = 0;  // Records of the file that are added or change a record of the notebook.
  std::size_t replaced = 0;  // Records of the notebook that are changed.
  // Records that the notebook has in a newer version, completely or in some fields.
  std::size_t kept = 0;

  // Sentences for the user about replaced and kept records, without a final full stop.
  std::vector<std::string> remarks() const;
};

FileMerge merge_file(Notebook&& from, const Notebook& into);

// An article of a file, compared with the stored article.
struct FileComparison {
  enum class State : std::uint8_t { New, Newer, Older, Both, Same };
  std::size_t added = 0, changed = 0;  // Marks, entities and links that a merge adds or changes.
  std::size_t missing = 0;             // Those that the file does not have.
  std::size_t kept = 0;                // Those that the library has in a newer version.
  bool facts = false;                  // The file has tags or corrected metadata to add.
  bool is_new = false;                 // The library does not have the article.

  bool brings() const { return is_new || added + changed > 0 || facts; }
  State state() const;
};

FileComparison compare_file(Notebook&& from, const Notebook& into);

}  // namespace attest
