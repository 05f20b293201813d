#include "app/saving/file_changes.h"

#include <algorithm>

#include "annotation/notebook.h"

namespace attest {

void FileChanges::opened(const Notebook& notebook, std::string_view last_export) {
  has_file_ = !last_export.empty();
  unchanged_ = notebook.generation();
  // Times in this format (ISO 8601, UTC) can be compared as texts.
  changed_before_opening_ =
      std::any_of(notebook.marks().begin(), notebook.marks().end(),
                  [last_export](const Mark& mark) { return mark.modified > last_export; });
}

void FileChanges::exported(const Notebook& notebook) {
  has_file_ = true;
  changed_before_opening_ = false;
  unchanged_ = notebook.generation();
}

bool FileChanges::has_changed(const Notebook& notebook) const {
  if (!has_file_ && notebook.mark_count() == 0) return false;
  return changed_before_opening_ || notebook.generation() != unchanged_;
}

}  // namespace attest
