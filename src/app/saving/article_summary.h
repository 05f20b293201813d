// Counts the marks of an article that are unattributed or without a verdict, and collects their
// notes, for the library. The app counts in slices between frames, because an article can have
// 50,000 marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "base/deadline.h"
#include "formats/native/library_record_json.h"

namespace attest {

class ArticleSummary {
 public:
  // True if the notebook has changed since the last complete count.
  bool behind(const Project& project) const;
  // Counts until the deadline. Returns true once the count is complete.
  // `last_export`: when the article was last saved as a file, in UTC, or empty.
  bool step(const Project& project, std::string_view last_export, const Deadline& deadline);
  void count_again() {
    complete_ = false;
    article_ = nullptr;
  }

  // Valid after step() has returned true.
  const LibraryProgress& progress() const { return progress_; }
  // One line for each note and statement. At most 8,000 bytes: a search finds further notes in the
  // records of the marks.
  const std::string& notes() const { return notes_; }

 private:
  void count(const Project& project, std::uint32_t mark, std::string_view last_export);

  const Article* article_ = nullptr;  // Only compared.
  std::uint64_t generation_ = 0;
  bool complete_ = false;
  std::size_t next_ = 0;  // In the order of the notebook's marks.
  LibraryProgress progress_;
  std::string notes_;
};

}  // namespace attest
