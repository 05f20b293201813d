#include "app/saving/quarantine.h"

#include "doctest.h"
#include "storage/keys.h"
#include "support/record_window.h"

namespace attest::testing::saving_quarantine_test {

namespace {

constexpr const char* kKey = "attest/1/mark/a/1";

struct Desk {
  // Quarantines a damaged record.
  void damage(const std::string& value) {
    REQUIRE(browser.store.set(kKey, value).ok());
    (void)browser.window.records.load("attest/1/mark/", browser.journal.entries());
  }
  JournalRead answer() {
    const std::vector<Request> taken = requests.take();
    REQUIRE_FALSE(taken.empty());
    const auto& read = std::get<ReadJournal>(taken.back());
    CHECK(read.prefixes == std::vector<std::string>{quarantine_prefix()});
    return {read.request, browser.journal.entries(read.prefixes)};
  }

  RecordBrowser browser;
  RequestQueue requests;
  JournalRequests journal{requests};
  Quarantine quarantine{browser.window.records, journal};
};

}  // namespace

TEST_CASE("damaged records of both stores are counted and listed") {
  Desk desk;
  desk.quarantine.recount();
  CHECK(desk.quarantine.count() == 0);
  desk.damage("half a rec");
  desk.quarantine.recount();
  CHECK(desk.quarantine.count() == 1);

  desk.browser.journal.values[quarantine_prefix() + "0123"] =
      std::string(kKey) + "\nin the journal";
  desk.quarantine.ask();
  desk.quarantine.answered(desk.answer());
  CHECK(desk.quarantine.count() == 2);
  CHECK(desk.quarantine.entries() ==
        std::vector<JournalEntry>{{kKey, "half a rec"}, {kKey, "in the journal"}});
}

TEST_CASE("if the journal database does not answer, the list of damaged records does not change") {
  Desk desk;
  desk.damage("half a rec");
  desk.quarantine.ask();
  JournalRead read = desk.answer();
  read.answered = false;
  read.entries = {{quarantine_prefix() + "1", std::string(kKey) + "\nother"}};
  CHECK_FALSE(desk.quarantine.answered(read));
  CHECK(desk.quarantine.count() == 1);
}

TEST_CASE("clearing removes the damaged records from both stores") {
  Desk desk;
  desk.damage("half a rec");
  desk.browser.journal.values[quarantine_prefix() + "0123"] =
      std::string(kKey) + "\nin the journal";
  desk.quarantine.ask();
  desk.quarantine.answered(desk.answer());
  desk.quarantine.clear();
  CHECK(desk.quarantine.count() == 0);
  CHECK(desk.browser.store.keys(quarantine_prefix()).empty());
  CHECK(desk.browser.journal.entries({quarantine_prefix()}).empty());
}

TEST_CASE(
    "damaged records too large for the quarantine are requested from the journal at most 3 times") {
  Desk desk;
  desk.quarantine.journal_written();
  CHECK(desk.requests.take().empty());  // Without a damaged record, nothing is requested.

  desk.damage(std::string(kMostQuarantined, 'x'));  // The record is too large for local storage.
  for (int round = 0; round < 3; ++round) {
    desk.quarantine.journal_written();
    CHECK(desk.requests.take().size() == 1);
  }
  desk.quarantine.journal_written();
  CHECK(desk.requests.take().empty());
  desk.quarantine.begin_article();
  desk.quarantine.journal_written();
  desk.quarantine.answered(desk.answer());
  CHECK(desk.browser.store.keys(quarantine_prefix()).empty());
  desk.quarantine.journal_written();
  // The journal has returned its copy of the damaged record, so nothing more is requested.
  CHECK(desk.requests.take().empty());
}

}  // namespace attest::testing::saving_quarantine_test
