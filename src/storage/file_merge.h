// Merges a file into the open article when both are about the same article.
//
// The merge decides for each record of the file: add it, replace the notebook's record, or keep the
// notebook's record because it is newer. For marks, the higher revision wins; a mark without a
// revision in the file counts as revision 1. At equal revisions the file wins, because the user has
// just opened it and can undo the merge. Sources and links have no revisions, so the file always
// wins. A record that is missing in the notebook is added, even if it was deleted before: a user
// who opens a file wants its content.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"

namespace attest {

struct FileMerge {
  std::vector<Edit> edits;
  std::size_t taken = 0;  // Records of the file that are added or replace others.
  // Records of the notebook that are replaced by a different record of the file with the same id.
  std::size_t replaced = 0;
  // Marks of the notebook that are kept because they are newer than the file's mark with the same
  // id.
  std::size_t kept = 0;

  // Sentences for the user about replaced and kept records, without a final full stop.
  std::vector<std::string> remarks() const;
};

FileMerge merge_file(Notebook&& from, const Notebook& into);

}  // namespace attest
