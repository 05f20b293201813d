// The requests to read the journal. They are numbered, and the journal answers by number.
//
// The journal may answer late, twice or never. An answer that comes too late, because its purpose
// was asked for again, belongs to no purpose any more.
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
    Opening,      // Which article was open, or the records of an article (OpeningQueue).
    Quarantine,   // The damaged records in the journal.
    Space,        // The articles that may leave local storage.
    Deletion,     // The records of an article that is deleted. `about` is its id.
    LibraryText,  // The notes and texts in which the library searches.
    Backup,       // The articles that are written to a file.
    Restore       // The articles with which those of a library file are compared.
  };

  // The object queues its requests in `queue`, which must outlive it.
  explicit JournalRequests(RequestQueue& queue) : queue_(&queue) {}

  // Asks for the entries under these prefixes. The request replaces the pending one for the same
  // purpose and `about`.
  void ask(Purpose purpose, std::vector<std::string> prefixes, std::string about = {});

  struct Pending {
    std::uint32_t number = 0;
    Purpose purpose = Purpose::Opening;
    std::string about;
  };
  // The request that this answer belongs to. No value: nobody waits for it.
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
