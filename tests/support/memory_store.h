// Local storage for tests. A test can limit the storage, make writes fail or make the storage
// temporary.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/key_value_store.h"
#include "text/utf8.h"

namespace attest::testing {

class MemoryStore : public KeyValueStore {
 public:
  // Sets the capacity for keys and values, in UTF-16 units. The default is the capacity in
  // browsers.
  void limit(std::size_t units) { capacity_ = units; }
  // If `refuse` is true, every write fails from now on, as if other data filled the storage.
  void refuse(bool refuse) { refuse_ = refuse; }
  // Simulates a browser that denies permanent storage, so that values last until the page closes.
  void deny() { lasting_ = false; }
  // `listener` is called after each successful write.
  void on_set(std::function<void(std::string_view key, std::string_view value)> listener) {
    on_set_ = std::move(listener);
  }

  std::optional<std::string> get(std::string_view key) const override {
    const auto found = values_.find(key);
    if (found == values_.end()) return std::nullopt;
    return found->second;
  }

  Result<Done> set(std::string_view key, std::string_view value) override {
    ++writes_;
    const std::optional<std::string> before = get(key);
    const std::size_t freed = before ? units(key, *before) : 0;
    if (refuse_ || used_units() - freed + units(key, value) > capacity_) {
      return Error::refused("The storage is full");
    }
    used_ = used_ - freed + units(key, value);
    values_[std::string(key)] = value;
    if (on_set_) on_set_(key, value);
    return Done{};
  }

  void remove(std::string_view key) override {
    const auto found = values_.find(key);
    if (found == values_.end()) return;
    used_ -= units(found->first, found->second);
    values_.erase(found);
  }

  // Returns the keys in descending order, so that no test relies on ascending order.
  std::vector<std::string> keys(std::string_view prefix) const override {
    std::vector<std::string> keys;
    for (auto value = values_.lower_bound(prefix);
         value != values_.end() && value->first.starts_with(prefix); ++value) {
      keys.push_back(value->first);
    }
    std::reverse(keys.begin(), keys.end());
    return keys;
  }

  std::size_t used_units() const override { return used_; }
  std::size_t capacity_units() const override { return capacity_; }
  bool lasting() const override { return lasting_; }

  std::size_t writes() const { return writes_; }  // The number of calls of set().

 private:
  static std::size_t units(std::string_view key, std::string_view value) {
    return count_utf16(key) + count_utf16(value);
  }

  std::map<std::string, std::string, std::less<>> values_;
  std::size_t capacity_ = 5242880, writes_ = 0, used_ = 0;
  bool refuse_ = false, lasting_ = true;
  std::function<void(std::string_view, std::string_view)> on_set_;
};

}  // namespace attest::testing
