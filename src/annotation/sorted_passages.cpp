#include "annotation/sorted_passages.h"

#include <algorithm>
#include <utility>

namespace attest {
namespace {

constexpr std::size_t kFewChanges = 16;

}  // namespace

bool SortedPassages::settle() {
  if (changes_.empty()) return false;
  std::stable_sort(changes_.begin(), changes_.end(), earlier);
  keep_last_of_equal_changes();
  if (changes_.size() <= kFewChanges) {
    work_in_one_by_one();
  } else {
    work_in_at_once();
  }
  changes_ = {};
  return true;
}

std::size_t SortedPassages::index_of(const PlacedPassage& entry) const {
  const auto place = std::lower_bound(entries_.begin(), entries_.end(), entry);
  return static_cast<std::size_t>(place - entries_.begin());
}

void SortedPassages::keep_last_of_equal_changes() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    const bool last = i + 1 == changes_.size() || earlier(changes_[i], changes_[i + 1]);
    if (last) changes_[kept++] = changes_[i];
  }
  changes_.erase(changes_.begin() + static_cast<std::ptrdiff_t>(kept), changes_.end());
}

void SortedPassages::work_in_one_by_one() {
  for (const Change& change : changes_) {
    const std::size_t place = index_of(change.entry);
    const bool is_there = place < entries_.size() && entries_[place] == change.entry;
    if (is_there == change.present) continue;
    const auto where = entries_.begin() + static_cast<std::ptrdiff_t>(place);
    if (change.present) {
      entries_.insert(where, change.entry);
    } else {
      entries_.erase(where);
    }
  }
}

void SortedPassages::work_in_at_once() {
  std::vector<PlacedPassage> merged;
  merged.reserve(entries_.size() + changes_.size());
  auto rest = entries_.begin();
  for (const Change& change : changes_) {
    const auto until = std::lower_bound(rest, entries_.end(), change.entry);
    merged.insert(merged.end(), rest, until);
    rest = until;
    if (rest != entries_.end() && *rest == change.entry) ++rest;
    if (change.present) merged.push_back(change.entry);
  }
  merged.insert(merged.end(), rest, entries_.end());
  entries_ = std::move(merged);
}

}  // namespace attest
