// Lists the marks of one source, or with one tag, in all stored articles.
//
// The articles are read from both stores, a few at a time and between frames, so the time of a
// frame does not grow with the library. The memory grows with the number of listed marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/library/article_batches.h"
#include "app/saving/journal_requests.h"
#include "base/deadline.h"
#include "storage/library.h"
#include "ui/panels/library/library_page.h"

namespace attest {

class LibraryMarks {
 public:
  // `library` and `journal` must outlive the object.
  LibraryMarks(Library& library, JournalRequests& journal)
      : library_(&library), journal_(&journal) {}

  // Starts to list the marks of `subject`, a folder of the kind Source or MarkTag. `articles` are
  // the ids of the articles that have such marks. The marks are listed in the order of the
  // articles. More than 256 articles are listed in the order of their ids.
  void begin(LibraryFolder subject, std::vector<std::string> articles);
  void stop();

  bool has_work() const { return !arrived_.empty() || (!waits_ && !batches_.empty()); }
  bool is_complete() const { return batches_.empty() && arrived_.empty() && !waits_; }
  // Reads at least one article. `open` is the open article, whose newest state is in memory.
  // Returns true if an article was read.
  bool step(const Deadline& deadline, const Project& open);
  void answered(const JournalRead& answer);

  const std::vector<LibraryMark>& rows() const { return rows_; }
  std::size_t articles_done() const { return done_; }
  std::size_t articles() const { return articles_; }
  std::size_t articles_listed() const { return listed_; }  // The articles of rows().

 private:
  void ask();
  void list_marks(const Project& project);

  Library* library_;
  JournalRequests* journal_;
  LibraryFolder subject_;
  std::string folded_;                 // The name of the subject.
  std::vector<ArticleBatch> batches_;  // The last batch is requested next.
  std::vector<std::pair<std::string, std::vector<JournalEntry>>> arrived_;
  std::unordered_set<std::string> local_;  // The articles in local storage.
  std::vector<LibraryMark> rows_;
  std::size_t articles_ = 0, done_ = 0, listed_ = 0;  // Numbers of articles.
  bool waits_ = false;  // True while the journal's answer for a batch is awaited.
};

}  // namespace attest
