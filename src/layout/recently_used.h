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
    // Usually the same key as in the last call, or the one inserted after it.
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
    std::size_t place = keys_.size();
    if (place < kMost) {
      keys_.push_back(key);
      used_.push_back(0);
      values_.emplace_back();
    } else {
      place =
          static_cast<std::size_t>(std::min_element(used_.begin(), used_.end()) - used_.begin());
      keys_[place] = key;
    }
    return *used(place);
  }

  void clear() {
    keys_.clear();
    used_.clear();
    values_.clear();
  }

 private:
  Value* used(std::size_t place) {
    last_ = place;
    used_[place] = ++clock_;
    return &values_[place];
  }

  std::vector<Key> keys_;
  std::vector<std::uint64_t> used_;  // Value of clock_ at the last use.
  std::vector<Value> values_;
  std::size_t last_ = 0;
  std::uint64_t clock_ = 0;
};

}  // namespace attest
