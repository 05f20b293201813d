// Merges a file into the open article when both are about the same article.
//
// The merge decides for each record of the file: add it, replace the record here, or keep the
// record here because it is newer. For marks the higher revision wins; a mark without a revision in
// the file counts as revision 1. At equal revisions the file wins, because the person has just
// opened it and can undo the merge. Sources and links have no revisions, so the file always wins. A
// record that is missing here is added, even if it was deleted before: a person who opens a file
// wants its content.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"

namespace attest {

struct FileMerge {
  std::vector<Edit> edits;
  std::size_t taken = 0;     // Records that are added or replaced.
  std::size_t replaced = 0;  // Older records here that differ from the file and are replaced.
  std::size_t kept = 0;      // Newer marks here that differ from the file and are kept.

  // Sentences that tell the person about replaced and kept records, without a final full stop.
  std::vector<std::string> remarks() const;
};

FileMerge merge_file(Notebook&& from, const Notebook& into);

}  // namespace attest
