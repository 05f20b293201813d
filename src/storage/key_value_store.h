// The interface of local storage, with its guarantees and limits.
//
// A store of strings under string keys. Reads and writes are synchronous. All windows of the site
// share the store. It holds about five million UTF-16 units in total. The store may refuse any
// write, and it may lose the writes of the last two minutes before a crash (DECISIONS 7). Therefore
// every record is also written to the journal, which is slower and safer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attest {

class KeyValueStore {
 public:
  virtual ~KeyValueStore() = default;
  virtual std::optional<std::string> get(std::string_view key) const = 0;
  // Fails with Refused when the store is full or denied. The old value is then unchanged.
  virtual Result<Done> set(std::string_view key, std::string_view value) = 0;
  virtual void remove(std::string_view key) = 0;
  // Returns all keys that begin with `prefix`, in no particular order.
  virtual std::vector<std::string> keys(std::string_view prefix) const = 0;
  // The size of all keys and values and the total capacity, in UTF-16 units. Keys of other programs
  // on the same site are included.
  virtual std::size_t used_units() const = 0;
  virtual std::size_t capacity_units() const = 0;
  // False if the browser denies storage. Values then last only until the page closes.
  virtual bool lasting() const = 0;
  // True if the browser deletes everything when the page was not visited for seven days.
  virtual bool expires() const { return false; }
};

}  // namespace attest
