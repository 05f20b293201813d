#include "storage/record_store.h"

#include "doctest.h"
#include "support/record_window.h"

namespace attest::testing::record_store_test {

namespace {

using Browser = RecordBrowser;
using Window = RecordWindow;

constexpr const char* kKey = "attest/1/mark/a/1";
constexpr const char* kOther = "attest/1/mark/a/2";

std::string stored(std::uint64_t revision, std::string value, std::string_view key = kKey) {
  return write_record({revision, "now", std::move(value)}, key);
}

}  // namespace

TEST_CASE("each put() writes the next revision to both stores") {
  Browser browser;
  browser.put(kKey, "1");
  browser.put(kKey, "2");

  CHECK(browser.window.records.get(kKey)->revision == 2);
  CHECK(browser.window.value(kKey) == "2");
  CHECK(browser.store.get(kKey) == browser.journal.values[kKey]);
}

TEST_CASE("a value that is already stored is not written again") {
  Browser browser;
  browser.put(kKey, "1");
  const std::size_t writes = browser.store.writes();
  browser.put(kKey, "1");

  CHECK(browser.store.writes() == writes);
  CHECK(browser.journal.writes == 1);
}

TEST_CASE("put() fails if local storage is full, but the journal gets the value") {
  Browser browser;
  browser.put(kKey, "1");
  browser.store.refuse(true);
  const Result<Done> refused = browser.window.records.put(kKey, "2", "now");

  CHECK_FALSE(refused.ok());
  CHECK(refused.error().kind == Error::Kind::Refused);
  CHECK(browser.window.value(kKey) == "1");
  CHECK(read_record(browser.journal.values[kKey], kKey)->value == "2");

  SUBCASE(
      "after a failed put(), the next put() writes a higher revision once local storage has "
      "space") {
    browser.store.refuse(false);
    browser.put(kKey, "3");
    CHECK(browser.window.value(kKey) == "3");
    CHECK(browser.window.records.get(kKey)->revision == 3);
  }
  SUBCASE("put() writes a value to local storage even if the journal already has the value") {
    browser.store.refuse(false);
    browser.put(kKey, "2");
    CHECK(browser.window.value(kKey) == "2");
  }
  SUBCASE("a value that is only in the journal database is read at the next start") {
    browser.store.refuse(false);
    const RecordStore::Loaded loaded = browser.load();
    REQUIRE(loaded.records.size() == 1);
    CHECK(loaded.records[0].second.value == "2");
    CHECK(loaded.repaired == 1);
    CHECK(browser.window.value(kKey) == "2");
  }
}

TEST_CASE("a removed record stays removed although the journal database has an older copy") {
  Browser browser;
  browser.put(kKey, "1");
  const std::string old_copy = browser.journal.values[kKey];
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  browser.journal.values[kKey] = old_copy;

  CHECK(browser.load().records.empty());
  CHECK(read_record(browser.journal.values[kKey], kKey)->removed());
  CHECK(browser.load().records.empty());
}

TEST_CASE("a removed record stays removed although local storage has an older copy") {
  Browser browser;
  browser.put(kKey, "1");
  const std::string old_copy = *browser.store.get(kKey);
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  REQUIRE(browser.store.set(kKey, old_copy).ok());

  CHECK(browser.load().records.empty());
  CHECK(browser.window.records.get(kKey)->removed());
}

TEST_CASE("load() removes tombstones from local storage if the journal has them, too") {
  Browser browser;
  browser.put(kKey, "1");
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  Window next(browser.store, browser.journal);
  next.records.load("attest/1/mark/", browser.journal.entries());

  CHECK_FALSE(browser.store.get(kKey).has_value());
  CHECK(browser.load().records.empty());

  REQUIRE(next.records.put(kKey, "2", "now").ok());
  CHECK(next.records.get(kKey)->revision == 3);
  CHECK(browser.load().records.size() == 1);
}

TEST_CASE("a record can be removed from a full local storage") {
  Browser browser;
  browser.put(kKey, "1");
  browser.store.refuse(true);

  CHECK(browser.window.records.remove(kKey, "now").ok());
  CHECK_FALSE(browser.store.get(kKey).has_value());
  CHECK(browser.load().records.empty());
}

TEST_CASE("remove() removes a value that local storage refused and only the journal has") {
  Browser browser;
  browser.put(kKey, "1");
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  browser.store.refuse(true);
  REQUIRE_FALSE(browser.window.records.put(kKey, "2", "now").ok());
  browser.store.refuse(false);
  REQUIRE(browser.window.records.remove(kKey, "now").ok());

  CHECK(browser.load().records.empty());
}

TEST_CASE("a removed record can be written again") {
  Browser browser;
  browser.put(kKey, "1");
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  browser.put(kKey, "1");

  CHECK(browser.window.records.get(kKey)->revision == 3);
  CHECK(browser.load().records.size() == 1);
}

TEST_CASE("forget() removes a record from local storage and writes a tombstone to the journal") {
  Browser browser;
  browser.put(kKey, "1");
  browser.window.records.forget(kKey, "now");

  CHECK_FALSE(browser.store.get(kKey).has_value());
  CHECK(read_record(browser.journal.values[kKey], kKey)->removed());
  CHECK(browser.load().records.empty());
}

TEST_CASE("records are loaded in key order, each from the store that has its newest revision") {
  Browser browser;
  browser.put(kOther, "here");
  REQUIRE(
      browser.store.set("attest/1/mark/a/3", stored(2, "newer here", "attest/1/mark/a/3")).ok());
  browser.journal.values["attest/1/mark/a/3"] = stored(1, "older there", "attest/1/mark/a/3");
  REQUIRE(browser.store.set(kKey, stored(4, "older here")).ok());
  browser.journal.values[kKey] = stored(5, "newer there");
  browser.journal.values["attest/1/mark/b/1"] = stored(1, "only there", "attest/1/mark/b/1");
  browser.put("attest/1/link/a/1", "something else");

  const RecordStore::Loaded loaded = browser.load();

  std::vector<std::string> values;
  for (const auto& record : loaded.records) values.push_back(record.second.value);
  CHECK(values == std::vector<std::string>{"newer there", "here", "newer here", "only there"});
  CHECK(loaded.repaired == 2);
  CHECK(loaded.quarantined == 0);
  for (const auto& [key, record] : loaded.records) {
    CHECK(browser.store.get(key) == write_record(record, key));
    CHECK(browser.journal.values[key] == write_record(record, key));
  }
  CHECK(browser.load().repaired == 0);
}

TEST_CASE(
    "a load that gets no entries of the journal does not overwrite the journal's newer record") {
  Browser browser;
  REQUIRE(browser.store.set(kKey, stored(1, "old")).ok());
  browser.journal.values[kKey] = stored(2, "new");

  CHECK(browser.window.records.load("attest/1/mark/", {}).records[0].second.value == "old");
  CHECK(browser.load().records[0].second.value == "new");
}

TEST_CASE("a value too large for local storage is stored only in the journal") {
  Browser browser;
  const std::string large(kLargestLocalValue + 1, '1');
  browser.window.records.put_in_journal(kKey, large, "now");
  browser.window.records.put_in_journal(kKey, large, "now");

  CHECK_FALSE(browser.store.get(kKey).has_value());
  CHECK(read_record(browser.journal.values[kKey], kKey)->revision == 2);

  const RecordStore::Loaded loaded = browser.load();
  REQUIRE(loaded.records.size() == 1);
  CHECK(loaded.records[0].second.value == large);
  CHECK(loaded.repaired == 0);
  CHECK_FALSE(browser.store.get(kKey).has_value());
}

TEST_CASE("adopt() accepts another window's record if local storage already has the record") {
  Browser browser;
  Window other(browser.store, browser.journal);
  browser.put(kKey, "1");
  REQUIRE(other.records.put(kKey, "2", "now").ok());

  const std::optional<StoredRecord> news =
      browser.window.records.adopt(kKey, *browser.store.get(kKey), "ours");
  REQUIRE(news.has_value());
  CHECK(news->value == "2");

  REQUIRE(other.records.remove(kKey, "now").ok());
  CHECK(browser.window.records.adopt(kKey, *browser.store.get(kKey), "ours")->removed());
}

TEST_CASE("adopt() ignores another window's record if local storage now has a different record") {
  Browser browser;
  Window other(browser.store, browser.journal);
  REQUIRE(other.records.put(kKey, "theirs", "now").ok());
  const std::string event = *browser.store.get(kKey);
  browser.put(kKey, "ours");

  CHECK_FALSE(browser.window.records.adopt(kKey, event, "ours").has_value());
  CHECK_FALSE(browser.window.records.adopt(kKey, "", "ours").has_value());
  CHECK_FALSE(browser.window.records.adopt(kKey, "garbage", "ours").has_value());
}

TEST_CASE("if two windows write different values with the same revision, the greater value stays") {
  for (const std::string theirs : {"a greater value", "A lesser value"}) {
    Browser browser;
    browser.put(kKey, "b before");
    browser.put(kKey, "a value");
    const std::string ours = *browser.store.get(kKey);
    // The other window writes at the same moment, but its write reaches local storage later.
    REQUIRE(browser.store.set(kKey, stored(2, theirs)).ok());

    const auto news = browser.window.records.adopt(kKey, stored(2, theirs), "a value");
    const bool theirs_stays = theirs > "a value";
    CHECK(news.has_value() == theirs_stays);
    CHECK(read_record(*browser.store.get(kKey), kKey)->value ==
          (theirs_stays ? theirs : "a value"));
    CHECK(read_record(browser.journal.values[kKey], kKey)->value ==
          (theirs_stays ? theirs : "a value"));
  }
}

TEST_CASE("a change in one window wins over a removal in another window at the same moment") {
  Browser browser;
  browser.put(kKey, "1");
  REQUIRE(browser.window.records.remove(kKey, "now").ok());
  REQUIRE(browser.store.set(kKey, stored(2, "theirs")).ok());
  const auto news = browser.window.records.adopt(kKey, stored(2, "theirs"), "");
  REQUIRE(news.has_value());
  CHECK(news->value == "theirs");

  REQUIRE(browser.window.records.put(kOther, "1", "now").ok());
  REQUIRE(browser.window.records.put(kOther, "2", "now").ok());
  REQUIRE(browser.store.set(kOther, write_record({2, "later", {}}, kOther)).ok());
  CHECK_FALSE(browser.window.records.adopt(kOther, write_record({2, "later", {}}, kOther), "2")
                  .has_value());
  CHECK(read_record(*browser.store.get(kOther), kOther)->value == "2");
}

TEST_CASE("a change that local storage refused wins over the later write of another window") {
  Browser browser;
  Window other(browser.store, browser.journal);
  browser.put(kKey, "1");
  browser.store.refuse(true);
  REQUIRE_FALSE(browser.window.records.put(kKey, "unsaved", "now").ok());
  browser.store.refuse(false);
  REQUIRE(other.records.put(kKey, "theirs", "now").ok());

  CHECK_FALSE(browser.window.records.adopt(kKey, *browser.store.get(kKey), "ours").has_value());
  browser.put(kKey, "unsaved");
  CHECK(other.records.adopt(kKey, *browser.store.get(kKey), "ours")->value == "unsaved");
}

TEST_CASE("list() returns records in key order, without tombstones, and repairs nothing") {
  Browser browser;
  browser.put(kOther, "2");
  browser.put(kKey, "1");
  browser.put("attest/1/mark/a/3", "3");
  REQUIRE(browser.window.records.remove("attest/1/mark/a/3", "now").ok());
  REQUIRE(browser.store.set("attest/1/mark/a/4", "damaged").ok());

  const auto list = browser.window.records.list("attest/1/mark/");

  REQUIRE(list.size() == 2);
  CHECK(list[0].second.value == "1");
  CHECK(list[1].first == kOther);
  CHECK(browser.store.get("attest/1/mark/a/4") == "damaged");
}

}  // namespace attest::testing::record_store_test
