// Reminds the reader to save a file when much has changed since the last one.
//
// It is due when 50 marks have changed in articles that are in no file since, or when a change of
// an article is older than seven days and in no file. Samples do not count.
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

  // Counts again. The cost depends on the number of articles, so it is called between frames.
  // `now` is a time from Environment::now().
  void update(LibraryIndex& index, std::string_view now);

  bool is_outdated(const LibraryIndex& index) const { return generation_ != index.generation(); }
  bool is_due() const { return marks_ >= kManyMarks || is_old_; }
  std::size_t marks() const { return marks_; }  // Marks that changed since the last file.
  const std::string& last_file() const { return last_file_; }  // UTC. Empty: there is none.

 private:
  std::uint64_t generation_ = 0;
  std::size_t marks_ = 0;
  bool is_old_ = false;
  std::string last_file_;
};

}  // namespace attest
