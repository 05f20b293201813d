// Reminds the reader to save a file when many changes are in no file.
//
// A mark is unsaved if its latest change is in no file. A reminder is due in two cases: (1) At
// least 50 marks are unsaved. (2) An article has an unsaved mark, and the latest change of the
// article's marks is at least seven days old. Samples do not count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "storage/library_index.h"

namespace attest {

class FileReminder {
 public:
  static constexpr std::size_t kManyMarks = 50;

  // Counts the unsaved marks of all articles. A mark is unsaved if its latest change is in no file.
  // Should be called between frames, because the duration depends on the number of articles. `now`
  // is a time from Environment::now().
  void update(LibraryIndex& index, std::string_view now);

  bool is_outdated(const LibraryIndex& index) const { return generation_ != index.generation(); }
  bool is_due() const { return marks_ >= kManyMarks || is_old_; }
  // The number of marks that are new or have changed since they were last saved to a file.
  std::size_t marks() const { return marks_; }
  // The UTC time at which an article was last saved to a file. Empty if that has never happened.
  const std::string& last_file() const { return last_file_; }

 private:
  std::uint64_t generation_ = 0;
  std::size_t marks_ = 0;
  bool is_old_ = false;
  std::string last_file_;
};

}  // namespace attest
