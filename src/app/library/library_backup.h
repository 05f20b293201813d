// Writes articles of the library to one file, in slices between frames.
//
// The articles are read from local storage and the journal, a few at a time, and the page collects
// the written lines. Therefore the program never holds the whole file, and a large library makes no
// frame longer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/library/article_reader.h"
#include "app/request_queue.h"
#include "app/saving/journal_requests.h"
#include "app/view/codebooks.h"
#include "base/deadline.h"
#include "storage/library.h"

namespace attest {

class LibraryBackup {
 public:
  // All arguments must outlive the object.
  LibraryBackup(Library& library, JournalRequests& journal, RequestQueue& requests,
                const Codebooks& codebooks)
      : library_(&library),
        reader_(journal, JournalRequests::Purpose::Backup),
        requests_(&requests),
        codebooks_(&codebooks) {}

  // Begins to write the articles with these ids. `file_name` names the Attest file of a single
  // article. If `file_name` is empty, a library file is written. `time` is the time of the export.
  void begin(std::vector<std::string> articles, std::string file_name, std::string time);
  void stop();
  bool is_running() const { return running_; }

  // True if step() has work now.
  bool has_work() const {
    return running_ ? reader_.has_work() || reader_.is_complete()
                    : noted_ < written_.articles.size();
  }
  // Until the deadline, writes the articles that have arrived from the journal. `open` is the open
  // article, whose newest state is in memory. Returns true if this call has completed the file.
  // After the file is complete, further calls store the time of the export in the articles' library
  // records.
  bool step(const Deadline& deadline, const Project& open);
  void answered(const JournalRead& answer) { reader_.answered(answer); }

  struct Written {
    std::vector<std::string> articles;  // Ids.
    std::vector<std::string> unread;    // The titles of the articles that could not be read.
    // The generation of the open article's notebook at the time of writing. 0 if the open article
    // was not written.
    std::uint64_t open_generation = 0;
  };
  const Written& written() const { return written_; }
  std::size_t done() const { return written_.articles.size() + written_.unread.size(); }
  std::size_t all() const { return all_; }
  const std::string& time() const { return time_; }

 private:
  void write(const ArticleReader::Arrived& arrived, const Project& open);
  void finish();
  void note_exports(const Deadline& deadline);

  Library* library_;
  ArticleReader reader_;
  RequestQueue* requests_;
  const Codebooks* codebooks_;
  std::string file_name_, time_;
  std::unordered_set<std::string> local_;  // The articles in local storage.
  std::string part_;                       // Written lines that were not sent to the page yet.
  Written written_;
  // How many articles the file gets, and for how many of them the time of the export is stored.
  std::size_t all_ = 0, noted_ = 0;
  bool running_ = false;
};

}  // namespace attest
