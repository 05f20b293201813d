// What local storage promises, and what it does not.
//
// A store of strings under string keys, read and written at once, shared by all
// windows of the site, about five million UTF-16 units in all. It may refuse any
// write, and it may lose the last seconds before a crash (PLATFORM 6); so every
// record also goes to a journal that is slower and safer.
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
  // Fails with Refused when the store is full or denied; the old value is then intact.
  virtual Result<Done> set(std::string_view key, std::string_view value) = 0;
  virtual void remove(std::string_view key) = 0;
  // All keys that begin with `prefix`, in no order.
  virtual std::vector<std::string> keys(std::string_view prefix) const = 0;
  // UTF-16 units of all keys and values, ours and others', and what fits in all.
  virtual std::size_t used_units() const = 0;
  virtual std::size_t capacity_units() const = 0;
  // False where the browser denies storage: then it holds until the page closes, and no longer.
  virtual bool lasting() const = 0;
};

}  // namespace attest
