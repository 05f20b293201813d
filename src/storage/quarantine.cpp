// The quarantine of damaged records. A damaged record is moved unchanged to another key of local
// storage, or to the journal if local storage is full.
#include <algorithm>
#include <utility>

#include "article/model/sha256.h"
#include "storage/keys.h"
#include "storage/record_store.h"
#include "text/utf8.h"

namespace attest {
namespace {

std::string quarantine_entry(std::string_view key, std::string_view raw) {
  return std::string(key).append("\n").append(raw);
}

// Parses the number in a quarantine key. Returns 0 for any other key.
std::size_t quarantine_number(std::string_view key) {
  std::size_t number = 0;
  for (const char digit : key.substr(quarantine_prefix().size())) {
    if (digit < '0' || digit > '9' || number > 99999999) return 0;
    number = number * 10 + std::size_t(digit - '0');
  }
  return number;
}

}  // namespace

std::vector<JournalEntry> RecordStore::quarantine_entries(
    const std::vector<JournalEntry>& journal_entries) const {
  std::vector<std::string> keys = store_->keys(quarantine_prefix());
  std::stable_sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
    return quarantine_number(a) < quarantine_number(b);
  });
  std::vector<JournalEntry> items;
  const auto add = [&items](const std::string& entry) {
    const std::size_t line = std::min(entry.find('\n'), entry.size());
    JournalEntry item(entry.substr(0, line), entry.substr(std::min(line + 1, entry.size())));
    // If the quarantine is full, an entry is also sent to the journal. The entry leaves local
    // storage only after a later read of the journal has returned it. Until then, local storage and
    // the journal both have the entry, but it is listed only once.
    if (entry.empty() || std::find(items.begin(), items.end(), item) != items.end()) return;
    items.push_back(std::move(item));
  };
  for (const std::string& key : keys) add(store_->get(key).value_or(""));
  for (const JournalEntry& entry : journal_entries) {
    if (entry.first.starts_with(quarantine_prefix())) add(entry.second);
  }
  return items;
}

void RecordStore::clear_quarantine(const std::vector<JournalEntry>& journal_entries) {
  for (const std::string& key : store_->keys(quarantine_prefix())) store_->remove(key);
  next_quarantine_ = 0;
  quarantine_waits_ = false;
  for (const auto& [key, value] : journal_entries) {
    if (key.starts_with(quarantine_prefix())) journal_({key, {}});
  }
}

bool RecordStore::shrink_quarantine(const std::vector<JournalEntry>& journal_entries) {
  const auto given_back = [&](const std::string& entry) {
    return std::any_of(journal_entries.begin(), journal_entries.end(), [&](const auto& each) {
      return each.first.starts_with(quarantine_prefix()) && each.second == entry;
    });
  };
  quarantine_waits_ = false;
  bool freed = false;
  for (const std::string& key : std::exchange(stuck_, {})) {
    const std::optional<std::string> raw = store_->get(key);
    if (!raw || read_record(*raw, key).ok()) continue;
    const std::string entry = quarantine_entry(key, *raw);
    if (given_back(entry)) {
      store_->remove(key);
      freed = true;
    } else {
      send_to_quarantine(entry);
      stuck_.push_back(key);
    }
  }
  count_quarantine();
  std::vector<std::string> keys = store_->keys(quarantine_prefix());
  std::stable_sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
    return quarantine_number(a) > quarantine_number(b);
  });
  // The size of the quarantine without the entries that have been sent to the journal.
  std::size_t units = quarantine_units_;
  for (const std::string& key : keys) {
    if (units <= kMostQuarantined) break;
    const std::string entry = store_->get(key).value_or("");
    units -= count_utf16(entry);
    if (given_back(entry)) {
      store_->remove(key);
      quarantine_units_ -= count_utf16(entry);
    } else {
      send_to_quarantine(entry);
    }
  }
  return freed;
}

std::vector<std::string> RecordStore::quarantined() const {
  std::vector<std::string> raw;
  for (auto& [key, value] : quarantine_entries({})) raw.push_back(std::move(value));
  return raw;
}

void RecordStore::count_quarantine() {
  if (next_quarantine_ != 0) return;
  next_quarantine_ = 1;
  quarantine_units_ = 0;
  for (const std::string& taken : store_->keys(quarantine_prefix())) {
    next_quarantine_ = std::max(next_quarantine_, quarantine_number(taken) + 1);
    quarantine_units_ += count_utf16(store_->get(taken).value_or(""));
  }
}

// Moves an unreadable value to a quarantine key in local storage. If the quarantine or local
// storage is full, the value is also sent to the journal. The journal may fail, so the value leaves
// local storage only after a later read of the journal has returned the value. Returns false if the
// value is still under its old key.
bool RecordStore::quarantine(const std::string& key, std::string_view raw) {
  count_quarantine();
  const std::string entry = quarantine_entry(key, raw);
  const std::size_t units = count_utf16(entry);
  const bool too_many = quarantine_units_ + units > kMostQuarantined;
  const bool stood = store_->get(key) == raw;
  if (too_many && !stood) {
    send_to_quarantine(entry);
    return true;
  }
  // The old value is removed first, because a full store cannot hold both copies.
  if (stood) store_->remove(key);
  if (store_->set(quarantine_prefix() + std::to_string(next_quarantine_), entry)) {
    ++next_quarantine_;
    quarantine_units_ += units;
    if (too_many) send_to_quarantine(entry);
    return true;
  }
  send_to_quarantine(entry);
  if (!stood || !store_->set(key, raw)) return true;
  if (std::find(stuck_.begin(), stuck_.end(), key) == stuck_.end()) stuck_.push_back(key);
  return false;
}

// The key is derived from the content, so that finding the same damaged record again adds no second
// entry.
void RecordStore::send_to_quarantine(const std::string& entry) {
  journal_({quarantine_prefix() + sha256_hex(entry).substr(0, 16), entry});
  quarantine_waits_ = true;
}

}  // namespace attest
