// Lists the marks of one source, or with one tag, in all stored articles.
//
// The articles are read from local storage and the journal, a few at a time and between frames, so
// the time of a frame does not grow with the library. The memory grows with the number of listed
// marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/library/article_reader.h"
#include "base/deadline.h"
#include "storage/library.h"
#include "ui/panels/library/library_page.h"

namespace attest {

class LibraryMarks {
 public:
  // `library` and `journal` must outlive the object.
  LibraryMarks(Library& library, JournalRequests& journal)
      : library_(&library), reader_(journal, JournalRequests::Purpose::LibraryMarks) {}

  // Starts to list the marks of `subject`, a folder of the kind Source or MarkTag. `articles` are
  // the ids of the articles that have such marks. The marks are listed in the order of the
  // articles. If there are more than 256 articles, article_batches() determines the order instead.
  void begin(LibraryFolder subject, std::vector<std::string> articles);
  void stop();

  bool has_work() const { return reader_.has_work(); }
  bool is_complete() const { return reader_.is_complete(); }
  // Reads at least one article. `open` is the open article, whose newest state is in memory.
  // Returns true if an article was read.
  bool step(const Deadline& deadline, const Project& open);
  void answered(const JournalRead& answer) { reader_.answered(answer); }

  const std::vector<LibraryMark>& rows() const { return rows_; }
  std::size_t articles_done() const { return done_; }
  std::size_t articles() const { return articles_; }
  std::size_t articles_listed() const { return listed_; }  // The number of articles that have rows.

 private:
  void list_marks(const Project& project);

  Library* library_;
  ArticleReader reader_;
  LibraryFolder subject_;
  std::string folded_;                     // The name of `subject_` without case and accents.
  std::unordered_set<std::string> local_;  // The articles in local storage.
  std::vector<LibraryMark> rows_;
  // How many articles there are, how many of them were read, and how many have rows in the list.
  std::size_t articles_ = 0, done_ = 0, listed_ = 0;
};

}  // namespace attest
