// Merges a file into the open article when both are about the same article.
//
// A record that both have is merged field by field (annotation/merging.h), so the order in which
// files are opened makes no difference. A record that is missing in the notebook is added, even if
// it was deleted before: a user who opens a file wants its content.
#pragma once

#include <cstddef>
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

}  // namespace attest
