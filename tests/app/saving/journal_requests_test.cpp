#include "app/saving/journal_requests.h"

#include "doctest.h"

namespace attest::testing::journal_requests_test {

using Purpose = attest::JournalRequests::Purpose;

namespace {

struct Requests {
  // Returns the number of the request that was queued last.
  std::uint32_t number() {
    const std::vector<Request> taken = queue.take();
    REQUIRE_FALSE(taken.empty());
    return std::get<ReadJournal>(taken.back()).request;
  }
  bool is_pending(std::uint32_t number) const {
    return journal.pending(JournalRead{number, {}}).has_value();
  }

  RequestQueue queue;
  JournalRequests journal{queue};
};

}  // namespace

TEST_CASE("pending() returns the purpose of the request that the journal has answered") {
  Requests it;
  it.journal.ask(Purpose::Quarantine, {"a", "b"});
  const std::vector<Request> taken = it.queue.take();
  REQUIRE(taken.size() == 1);
  const auto& read = std::get<ReadJournal>(taken.front());
  CHECK(read.prefixes == std::vector<std::string>{"a", "b"});

  const auto pending = it.journal.pending(JournalRead{read.request, {}});
  REQUIRE(pending);
  CHECK(pending->purpose == Purpose::Quarantine);
  CHECK(it.journal.waits_for(Purpose::Quarantine));
  CHECK_FALSE(it.journal.waits_for(Purpose::Space));
  CHECK_FALSE(it.is_pending(read.request + 1));
  CHECK_FALSE(it.is_pending(0));
}

TEST_CASE("a finished or cancelled request is no longer pending") {
  Requests it;
  it.journal.ask(Purpose::Opening, {"a"});
  const std::uint32_t number = it.number();
  SUBCASE("a finished request is no longer pending") {
    it.journal.finish(*it.journal.pending(JournalRead{number, {}}));
  }
  SUBCASE("a cancelled request is no longer pending") { it.journal.cancel(Purpose::Opening); }
  CHECK_FALSE(it.is_pending(number));
  CHECK_FALSE(it.journal.waits_for(Purpose::Opening));
}

TEST_CASE("a request replaces the pending request for the same purpose") {
  Requests it;
  it.journal.ask(Purpose::Opening, {"a"});
  const std::uint32_t first = it.number();
  it.journal.ask(Purpose::Space, {"b"});
  const std::uint32_t space = it.number();
  it.journal.ask(Purpose::Opening, {"c"});
  const std::uint32_t second = it.number();
  CHECK_FALSE(it.is_pending(first));
  CHECK(it.is_pending(space));
  CHECK(it.is_pending(second));
}

TEST_CASE("requests for the deletion of several articles can be pending at the same time") {
  Requests it;
  it.journal.ask(Purpose::Deletion, {"a/"}, "a");
  const std::uint32_t first = it.number();
  it.journal.ask(Purpose::Deletion, {"b/"}, "b");
  const std::uint32_t second = it.number();
  CHECK(it.journal.pending(JournalRead{first, {}})->about == "a");
  CHECK(it.journal.pending(JournalRead{second, {}})->about == "b");
  CHECK(it.journal.waits_for(Purpose::Deletion, "a"));
  CHECK_FALSE(it.journal.waits_for(Purpose::Deletion, "c"));
  it.journal.finish(*it.journal.pending(JournalRead{first, {}}));
  CHECK_FALSE(it.journal.waits_for(Purpose::Deletion, "a"));
  CHECK(it.journal.waits_for(Purpose::Deletion, "b"));
}

}  // namespace attest::testing::journal_requests_test
