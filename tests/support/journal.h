// A model of the journal, the IndexedDB database of records: one entry per key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "storage/record_store.h"

namespace attest::testing {

class Journal {
 public:
  // Returns the callback for a RecordStore.
  auto writer() {
    return [this](const JournalEntry& entry) {
      take(entry);
      ++writes;
    };
  }

  void take(const JournalEntry& entry) {
    if (entry.second.empty()) {
      values.erase(entry.first);
    } else {
      values[entry.first] = entry.second;
    }
  }

  // Returns all entries whose key begins with one of the prefixes.
  std::vector<JournalEntry> entries(const std::vector<std::string>& prefixes = {"attest/"}) const {
    std::vector<JournalEntry> entries;
    for (const std::string& prefix : prefixes) {
      for (auto at = values.lower_bound(prefix);
           at != values.end() && at->first.starts_with(prefix); ++at) {
        entries.emplace_back(*at);
      }
    }
    return entries;
  }

  std::map<std::string, std::string, std::less<>> values;
  std::size_t writes = 0;
};

}  // namespace attest::testing
