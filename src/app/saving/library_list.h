// The rows of the library dialog: the stored articles whose titles contain the search text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "storage/library_index.h"
#include "ui/panels/panels.h"

namespace attest {

class LibraryList {
 public:
  const std::string& search() const { return search_; }
  // The page copies the search text to its field when the version changes.
  std::uint64_t search_version() const { return search_version_; }
  void set_search(std::string typed) { search_ = std::move(typed); }
  void clear_search();

  // Returns the rows, the open article first and the others by time of opening. The reference is
  // valid until the next call. `open` is the id of the open article, or empty.
  const std::vector<LibraryItem>& rows(LibraryIndex& index, const std::string& open);

 private:
  std::string search_;
  std::uint64_t search_version_ = 1;
  std::vector<LibraryItem> rows_;
  // The rows were listed for this search, open article and generation of the index.
  std::string listed_search_, listed_open_;
  std::uint64_t listed_generation_ = 0;
};

}  // namespace attest
