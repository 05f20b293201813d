// A least-recently-used cache for at most kMost values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attest {

template <class Key, class Value, std::size_t kMost>
class RecentlyUsed {
 public:
  // Returns null if the key is not in the cache. A returned value stays valid until kMost - 1 other
  // keys have been used.
  Value* find(const Key& key) {
    // Searches the most recently used slot and the slot after it first, because most calls ask for
    // a key in one of these two slots.
    for (std::size_t i = last_; i < std::min(last_ + 2, keys_.size()); ++i) {
      if (keys_[i] == key) return used(i);
    }
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i] == key) return used(i);
    }
    return nullptr;
  }

  // Returns a slot for a new key. The slot may hold an old value, whose memory can be reused.
  Value& add(const Key& key) {
    if (values_.capacity() == 0) values_.reserve(kMost);
    std::size_t slot = keys_.size();
    if (slot < kMost) {
      keys_.push_back(key);
      used_.push_back(0);
      values_.emplace_back();
    } else {
      slot = static_cast<std::size_t>(std::min_element(used_.begin(), used_.end()) - used_.begin());
      keys_[slot] = key;
    }
    return *used(slot);
  }

  void clear() {
    keys_.clear();
    used_.clear();
    values_.clear();
  }

 private:
  Value* used(std::size_t slot) {
    last_ = slot;
    used_[slot] = ++clock_;
    return &values_[slot];
  }

  std::vector<Key> keys_;
  std::vector<std::uint64_t> used_;  // The value of clock_ when each slot was used most recently.
  std::vector<Value> values_;
  std::size_t last_ = 0;
  std::uint64_t clock_ = 0;
};

}  // namespace attest
