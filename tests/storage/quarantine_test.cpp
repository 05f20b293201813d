// Tests that damaged records are quarantined and that none of their bytes are lost.
#include "storage/record_store.h"

#include "doctest.h"
#include "support/record_window.h"

namespace attest::testing::storage_quarantine_test {

namespace {

using Browser = RecordBrowser;
using Window = RecordWindow;

constexpr const char* kKey = "attest/1/mark/a/1";

}  // namespace

TEST_CASE("a damaged record is quarantined unchanged and its key can be used again") {
  Browser browser;
  browser.put(kKey, "1");
  const std::string damaged = browser.store.get(kKey)->substr(0, 30) + "\ngarbage";
  REQUIRE(browser.store.set(kKey, damaged).ok());

  SUBCASE("a damaged record is replaced with its copy from the journal") {
    const RecordStore::Loaded loaded = browser.load();
    CHECK(loaded.quarantined == 1);
    CHECK(loaded.records.size() == 1);
    CHECK(browser.window.value(kKey) == "1");
  }
  SUBCASE("a damaged record without another copy is quarantined and its key becomes free") {
    browser.journal.values[kKey] = damaged;
    CHECK(browser.load().quarantined == 2);
    CHECK_FALSE(browser.store.get(kKey).has_value());
  }
  CHECK(browser.load().quarantined == 0);
  CHECK(browser.window.records.quarantined().front() == damaged);
  CHECK(browser.store.get("attest/1/quarantine/1") == kKey + std::string("\n") + damaged);
}

TEST_CASE("a damaged record in the journal database is quarantined and repaired") {
  Browser browser;
  browser.put(kKey, "1");
  browser.journal.values[kKey] = "half a rec";

  const RecordStore::Loaded loaded = browser.load();

  CHECK(loaded.records.size() == 1);
  CHECK(loaded.quarantined == 1);
  CHECK(browser.journal.values[kKey] == browser.store.get(kKey));
  CHECK(browser.window.records.quarantined() == std::vector<std::string>{"half a rec"});
}

TEST_CASE("several damaged records get consecutive quarantine numbers") {
  Browser browser;
  for (int i = 0; i < 12; ++i) {
    REQUIRE(browser.store.set("attest/1/mark/a/" + std::to_string(i), std::to_string(i)).ok());
  }
  CHECK(browser.load("attest/1/mark/a/1").quarantined == 3);
  CHECK(browser.load().quarantined == 9);
  CHECK(browser.window.records.quarantined() ==
        std::vector<std::string>{"1", "10", "11", "0", "2", "3", "4", "5", "6", "7", "8", "9"});
}

TEST_CASE("a damaged record that does not fit into local storage is moved to the journal") {
  Browser browser;
  REQUIRE(browser.store.set(kKey, "damaged").ok());
  browser.store.limit(browser.store.used_units());

  RecordStore& records = browser.window.records;
  CHECK(records.load("attest/1/mark/", browser.journal.entries()).quarantined == 1);

  // The damaged record was sent to the journal. Until the journal returns the record, the record
  // stays under its key and is not overwritten.
  CHECK(browser.store.get(kKey) == "damaged");
  CHECK(records.put(kKey, "1", "now").error().kind == Error::Kind::Refused);
  CHECK(browser.store.get(kKey) == "damaged");
  CHECK_FALSE(records.shrink_quarantine({}));
  CHECK(browser.store.get(kKey) == "damaged");
  CHECK(browser.load().records[0].second.value == "1");
  CHECK(browser.store.get(kKey) == "damaged");

  CHECK(records.shrink_quarantine(browser.journal.entries()));
  CHECK_FALSE(browser.store.get(kKey).has_value());
  browser.store.limit(100000);
  browser.put(kKey, "1");
  CHECK(browser.window.value(kKey) == "1");
  CHECK(browser.load().quarantined == 0);
  const JournalEntry damaged{kKey, "damaged"};
  CHECK(browser.window.records.quarantine_entries(browser.journal.entries()) ==
        std::vector<JournalEntry>{damaged});
  browser.window.records.clear_quarantine(browser.journal.entries());
  CHECK(browser.window.records.quarantine_entries(browser.journal.entries()).empty());
  // clear_quarantine() has deleted the journal's entry of the damaged record. Only the record of
  // kKey is left.
  CHECK(browser.journal.values.size() == 1);
}

TEST_CASE("writing to the key of a damaged record quarantines the damaged record first") {
  Browser browser;
  REQUIRE(browser.store.set(kKey, "damaged").ok());
  browser.put(kKey, "1");

  CHECK(browser.window.value(kKey) == "1");
  CHECK(browser.window.records.quarantined() == std::vector<std::string>{"damaged"});
}

}  // namespace attest::testing::storage_quarantine_test
