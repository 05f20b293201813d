// Lists the marks of one source, or with one tag, in all stored articles.
//
// The articles are read from both stores, a few at a time and between frames, so neither the memory
// nor the time of a frame grows with the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
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
  // the ids of the articles that have such marks. Their marks are listed in this order.
  void begin(LibraryFolder subject, std::vector<std::string> articles);
  void stop();

  bool has_work() const { return !arrived_.empty() || (!waits_ && !batches_.empty()); }
  bool is_complete() const { return batches_.empty() && arrived_.empty() && !waits_; }
  // Reads at least one article. `open` is the open article, whose newest state is in memory.
  // Returns true if rows() has changed.
  bool step(const Deadline& deadline, const Project& open);
  void answered(const JournalRead& answer);

  const std::vector<LibraryMark>& rows() const { return rows_; }
  std::size_t articles_done() const { return done_; }
  std::size_t articles() const { return rank_.size(); }

 private:
  void ask();
  void list_marks(const Project& project);

  Library* library_;
  JournalRequests* journal_;
  LibraryFolder subject_;
  std::string folded_;                 // The name of the subject.
  std::vector<ArticleBatch> batches_;  // The last batch is requested next.
  std::vector<std::pair<std::string, std::vector<JournalEntry>>> arrived_;
  std::unordered_map<std::string, std::size_t> rank_;  // The places of the articles in the order.
  std::unordered_set<std::string> local_;              // The articles in local storage.
  std::vector<LibraryMark> rows_;
  std::size_t done_ = 0;
  bool waits_ = false;  // True while the journal's answer for a batch is awaited.
};

}  // namespace attest
