// Records in one browser: local storage, the journal, and windows that use them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doctest.h"
#include "storage/record_store.h"
#include "support/journal.h"
#include "support/memory_store.h"

namespace attest::testing {

// A window of the browser. Several windows may share `store` and `journal`.
struct RecordWindow {
  explicit RecordWindow(MemoryStore& store, Journal& journal) : records(store, journal.writer()) {}

  std::string value(std::string_view key) const {
    const std::optional<StoredRecord> record = records.get(key);
    return record ? record->value : "(none)";
  }
  RecordStore records;
};

struct RecordBrowser {
  MemoryStore store;
  Journal journal;
  RecordWindow window{store, journal};

  void put(std::string_view key, std::string_view value) {
    REQUIRE(window.records.put(key, value, "now").ok());
  }
  // Opens a new window and returns the result of its load(), which compares local storage with the
  // journal.
  RecordStore::Loaded load(std::string_view prefix = "attest/1/mark/") {
    return RecordWindow(store, journal).records.load(prefix, journal.entries());
  }
};

}  // namespace attest::testing
