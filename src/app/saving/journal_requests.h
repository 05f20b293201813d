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
    Opening,        // Asks for the last open article, or for an article's records (OpeningQueue).
    Index,          // Asks for the library index.
    Quarantine,     // Asks for the damaged records in the journal.
    Space,          // Asks for the articles to remove from local storage.
    Deletion,       // Asks for an article before its deletion. `about` is its id.
    LibraryText,    // Asks for the texts in which the library searches.
    Backup,         // Asks for the articles that are written to a file.
    Restore,        // Asks for the stored articles to compare with those of a library file.
    MarkDirectory,  // Asks for the notes, sources and tags of all articles.
    LibraryMarks    // Asks for the articles that have marks of one source or with one tag.
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
