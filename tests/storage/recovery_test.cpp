// Tests that the newest valid copy of each record is found after any damage to either store.
#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "doctest.h"
#include "storage/record_store.h"
#include "support/journal.h"
#include "support/memory_store.h"

namespace attest::testing::recovery_test {

namespace {

constexpr const char* kPrefix = "attest/1/mark/a/";

// A random number generator that gives the same numbers in every run.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t end) { return engine_() % end; }

 private:
  std::mt19937 engine_;
};

// Damages a stored value as a crash, a bug or a bad disk would. `history` holds the older states of
// the value.
std::optional<std::string> damaged(std::string value, const std::vector<std::string>& history,
                                   Dice& dice) {
  switch (dice.below(6)) {
    case 0:
      return std::nullopt;
    case 1:
      return value.substr(0, dice.below(value.size()));
    case 2: {
      char& byte = value[dice.below(value.size())];
      byte = char(byte ^ (1 << dice.below(7)));
      return value;
    }
    case 3:
      return history[dice.below(history.size())];
    case 4:
      return std::string("null");
    default:
      return value;
  }
}

struct Copies {
  std::optional<std::string> local, journal;
};

std::optional<StoredRecord> newest_of(const Copies& copies, const std::string& key) {
  std::optional<StoredRecord> newest;
  for (const auto& copy : {copies.local, copies.journal}) {
    if (!copy) continue;
    const Result<StoredRecord> record = read_record(*copy, key);
    if (record && (!newest || is_newer(*record, *newest))) newest = *record;
  }
  return newest;
}

// Adds, changes and removes records at random. Returns every state of each record.
std::map<std::string, std::vector<std::string>> histories_of_a_day(MemoryStore& store,
                                                                   Journal& journal, Dice& dice) {
  RecordStore records(store, journal.writer());
  std::map<std::string, std::vector<std::string>> histories;
  for (int step = 0; step < 60; ++step) {
    const std::string key = kPrefix + std::to_string(dice.below(12));
    const std::string value = "{\"step\":" + std::to_string(step) + "}";
    const bool removed = dice.below(5) == 0;
    REQUIRE((removed ? records.remove(key, "t") : records.put(key, value, "t")).ok());
    histories[key].push_back(*store.get(key));
  }
  return histories;
}

}  // namespace

TEST_CASE("the newest valid copy of each record is found, whatever damaged the other copies") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    MemoryStore store;
    Journal journal;
    const auto histories = histories_of_a_day(store, journal, dice);

    std::map<std::string, std::string> expected;
    for (const auto& [key, history] : histories) {
      Copies copies{history.back(), history.back()};
      if (dice.below(2) == 0) copies.local = damaged(history.back(), history, dice);
      if (dice.below(2) == 0) copies.journal = damaged(history.back(), history, dice);
      store.remove(key);
      if (copies.local) REQUIRE(store.set(key, *copies.local).ok());
      journal.values.erase(key);
      if (copies.journal) journal.values[key] = *copies.journal;
      const std::optional<StoredRecord> newest = newest_of(copies, key);
      if (newest && !newest->removed()) expected[key] = newest->value;
    }

    // The first load repairs both stores. The second load returns the same records without repairs.
    for (const bool again : {false, true}) {
      RecordStore records(store, journal.writer());
      const RecordStore::Loaded loaded = records.load(kPrefix, journal.entries());
      std::map<std::string, std::string> found;
      for (const auto& [key, record] : loaded.records) found[key] = record.value;
      CHECK(found == expected);
      if (again && !journal.values.empty()) {
        CHECK(loaded.repaired == 0);
        CHECK(loaded.quarantined == 0);
      }
    }
  }
}

TEST_CASE("every unreadable value is kept in the quarantine") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    MemoryStore store;
    Journal journal;
    const auto histories = histories_of_a_day(store, journal, dice);

    std::vector<std::string> broken;
    for (const auto& [key, history] : histories) {
      const std::string value = "broken " + key;
      if (dice.below(3) != 0) continue;
      broken.push_back(value);
      if (dice.below(2) == 0) {
        REQUIRE(store.set(key, value).ok());
      } else {
        journal.values[key] = value;
      }
    }
    RecordStore records(store, journal.writer());
    CHECK(records.load(kPrefix, journal.entries()).quarantined == broken.size());
    std::vector<std::string> kept = records.quarantined();
    std::sort(kept.begin(), kept.end());
    std::sort(broken.begin(), broken.end());
    CHECK(kept == broken);
  }
}

TEST_CASE(
    "a full local storage keeps the old values, and accepts all records after space was freed") {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    MemoryStore store;
    Journal journal;
    store.limit(600);
    RecordStore records(store, journal.writer());
    std::map<std::string, std::string> expected;
    for (int step = 0; step < 40; ++step) {
      const std::string key = kPrefix + std::to_string(dice.below(12));
      const std::string before = store.get(key).value_or("");
      expected[key] = "\"" + std::string(dice.below(60), 'x') + std::to_string(step) + "\"";
      if (!records.put(key, expected[key], "t")) CHECK(store.get(key).value_or("") == before);
    }

    store.limit(100000);
    for (const auto& [key, value] : expected) CHECK(records.put(key, value, "t").ok());
    for (const auto& [key, value] : expected) CHECK(records.get(key)->value == value);
    CHECK(records.load(kPrefix, journal.entries()).repaired == 0);
  }
}

TEST_CASE("records whose keys were swapped in one store are read from the other store") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    MemoryStore store;
    Journal journal;
    (void)histories_of_a_day(store, journal, dice);
    const auto before = RecordStore(store, journal.writer()).load(kPrefix, journal.entries());

    std::vector<std::string> keys = store.keys(kPrefix);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string one = keys[dice.below(keys.size())], other = keys[dice.below(keys.size())];
      const std::string kept = *store.get(one);
      REQUIRE(store.set(one, *store.get(other)).ok());
      REQUIRE(store.set(other, kept).ok());
    }
    const auto after = RecordStore(store, journal.writer()).load(kPrefix, journal.entries());
    CHECK(after.records == before.records);
    CHECK(RecordStore(store, journal.writer()).load(kPrefix, journal.entries()).records ==
          before.records);
  }
}

TEST_CASE("a record with the highest revision can still be changed") {
  MemoryStore store;
  Journal journal;
  const std::string key = std::string(kPrefix) + "1";
  REQUIRE(store.set(key, write_record({kHighestStoredRevision - 1, "t", "1"}, key)).ok());
  RecordStore records(store, journal.writer());
  REQUIRE(records.put(key, "2", "t").ok());
  CHECK(records.get(key)->value == "2");
  REQUIRE(records.put(key, "3", "t").ok());
  CHECK(RecordStore(store, journal.writer())
            .load(kPrefix, journal.entries())
            .records[0]
            .second.value == "3");
}

TEST_CASE("large damaged records are moved to the journal and do not fill local storage") {
  MemoryStore store;
  Journal journal;
  const std::string large(kMostQuarantined, 'x');
  REQUIRE(store.set("attest/1/mark/a/1", large).ok());
  journal.values["attest/1/mark/a/2"] = large;

  RecordStore records(store, journal.writer());
  CHECK(records.load(kPrefix, journal.entries()).quarantined == 2);
  CHECK(records.quarantine_waits());
  // A journal that fails returns no entries, so nothing is removed from local storage.
  CHECK_FALSE(records.shrink_quarantine({}));
  CHECK(store.get("attest/1/quarantine/1").has_value());
  records.shrink_quarantine(journal.entries());
  CHECK_FALSE(records.quarantine_waits());
  CHECK(store.used_units() < 1000);
  RecordStore again(store, journal.writer());
  CHECK(again.load(kPrefix, journal.entries()).quarantined == 0);
  CHECK(again.quarantine_entries(journal.entries()).size() == 2);

  again.clear_quarantine(journal.entries());
  CHECK(again.quarantine_entries(journal.entries()).empty());
  for (const auto& [key, value] : journal.values) CHECK(key.find("quarantine") == key.npos);
}

}  // namespace attest::testing::recovery_test
