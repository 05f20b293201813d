// The requests to read the journal. They are numbered, and the journal answers by number.
//
// The journal may answer late, twice or never. If a newer request for the same purpose has replaced
// a request, the late answer to the replaced request is ignored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/host.h"
#include "app/request_queue.h"

namespace attest {

class JournalRequests {
 public:
  enum class Purpose : std::uint8_t {
    Opening,        // The article that was open last, or the records of an article (OpeningQueue).
    Index,          // The library index.
    Quarantine,     // The damaged records in the journal.
    Space,          // The articles to remove from local storage.
    Deletion,       // The records of an article to delete. `about` is the article's id.
    LibraryText,    // The texts in which the library searches.
    Backup,         // The articles that are written to a file.
    Restore,        // The stored articles to compare with the articles of a library file.
    MarkDirectory,  // The notes, sources and tags of all articles.
    LibraryMarks    // The articles that have marks of a source, or marks with a tag.
  };

  // The object queues its requests in `queue`, which must outlive it.
  explicit JournalRequests(RequestQueue& queue) : queue_(&queue) {}

  // Asks the journal for the entries whose keys begin with these prefixes. The request replaces the
  // pending request with the same purpose and the same `about`.
  void ask(Purpose purpose, std::vector<std::string> prefixes, std::string about = {});

  struct Pending {
    std::uint32_t number = 0;
    Purpose purpose = Purpose::Opening;
    std::string about;
  };
  // Returns the pending request to which the answer belongs. Returns no value if the request was
  // finished, cancelled or replaced.
  std::optional<Pending> pending(const JournalRead& answer) const;
  // Ends a request. Later answers to it are ignored.
  void finish(const Pending& request);
  void cancel(Purpose purpose);

  bool waits_for(Purpose purpose, std::string_view about = {}) const;

 private:
  RequestQueue* queue_;
  std::uint32_t last_number_ = 0;
  std::vector<Pending> pending_;
};

}  // namespace attest
