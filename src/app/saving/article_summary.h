// Counts an article's claims without a verdict and its unattributed quotes for the library, and
// collects the notes, the sources and the tags of all marks. The app counts in slices between
// frames, because an article can have 50,000 marks.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "base/deadline.h"
#include "formats/native/article_words_json.h"
#include "formats/native/library_record_json.h"

namespace attest {

class ArticleSummary {
 public:
  // True if the notebook has changed since the last complete count.
  bool behind(const Project& project) const;
  // Counts until the deadline. Returns true once the count is complete. `last_export` is the UTC
  // time at which the article was last saved as a file, or empty.
  bool step(const Project& project, std::string_view last_export, const Deadline& deadline);
  void count_again() {
    complete_ = false;
    article_ = nullptr;
  }

  // Valid after step() has returned true.
  const LibraryProgress& progress() const { return progress_; }
  // The notes have at most 8,000 bytes. At most 1,000 sources and 1,000 tags are listed. A source
  // is left out if no mark names it. Sources and tags are also left out if their name has more than
  // 200 bytes.
  const ArticleWords& words() const { return words_; }

 private:
  void count(const Project& project, std::uint32_t mark, std::string_view last_export);
  void list_sources(const Notebook& notebook);

  const Article* article_ = nullptr;  // Only compared, never dereferenced.
  std::uint64_t generation_ = 0;
  bool complete_ = false;
  std::size_t next_ = 0;  // The index of the next mark to count.
  LibraryProgress progress_;
  ArticleWords words_;
  std::set<std::string> tags_, mentioned_;  // The tags of marks, and the ids of their entities.
};

}  // namespace attest
