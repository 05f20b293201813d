#include "app/saving/library_list.h"

#include <utility>

#include "text/folding.h"
#include "wording/sentences.h"

namespace attest {

void LibraryList::clear_search() {
  search_.clear();
  ++search_version_;
}

const std::vector<LibraryItem>& LibraryList::rows(LibraryIndex& index, const std::string& open) {
  const std::vector<LibraryEntry>& entries = index.entries();
  const std::uint64_t generation = index.generation();
  if (std::exchange(listed_generation_, generation) == generation && listed_search_ == search_ &&
      listed_open_ == open) {
    return rows_;
  }
  listed_search_ = search_;
  listed_open_ = open;
  rows_.clear();
  const std::string wanted = fold_for_search(search_);
  for (const LibraryEntry& entry : entries) {
    if (!wanted.empty() && fold_for_search(entry.title).find(wanted) == std::string::npos) continue;
    const LibraryItem row{entry.id, entry.title.empty() ? say("saving.untitled") : entry.title,
                          entry.opened, entry.marks, entry.id == open};
    rows_.insert(row.open ? rows_.begin() : rows_.end(), row);
  }
  return rows_;
}

}  // namespace attest
