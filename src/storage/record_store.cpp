#include "storage/record_store.h"

#include <algorithm>

#include "base/sorting.h"
#include "storage/keys.h"
#include "text/utf8.h"

namespace attest {
namespace {

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

// The number behind the quarantine's prefix; 0 for any other name.
std::size_t quarantine_number(std::string_view key) {
  std::size_t number = 0;
  for (const char digit : key.substr(quarantine_prefix().size())) {
    if (digit < '0' || digit > '9' || number > 99999999) return 0;
    number = number * 10 + std::size_t(digit - '0');
  }
  return number;
}

std::optional<StoredRecord> readable(const std::optional<std::string>& raw) {
  if (!raw) return std::nullopt;
  Result<StoredRecord> record = read_record(*raw);
  if (!record) return std::nullopt;
  return *std::move(record);
}

}  // namespace

std::optional<StoredRecord> RecordStore::get(std::string_view key) const {
  return readable(store_->get(key));
}

std::vector<std::pair<std::string, StoredRecord>> RecordStore::list(std::string_view prefix) const {
  std::vector<std::pair<std::string, StoredRecord>> records;
  std::vector<std::string> keys = store_->keys(prefix);
  sort_items(keys);
  for (std::string& key : keys) {
    std::optional<StoredRecord> record = get(key);
    if (record && !record->removed()) records.emplace_back(std::move(key), *std::move(record));
  }
  return records;
}

Result<Done> RecordStore::put(std::string_view key, std::string_view value, std::string_view time) {
  const std::optional<std::string> raw = store_->get(key);
  const std::optional<StoredRecord> stands = readable(raw);
  const auto ahead = ahead_.find(key);
  if (stands && stands->value == value && ahead == ahead_.end()) return Done{};

  const StoredRecord record{next_revision(key, stands), std::string(time), std::string(value)};
  if (raw && !stands) quarantine(key, *raw);
  std::string written = write_record(record);
  Result<Done> stored = store_->set(key, written);
  if (!stored) {
    ahead_[std::string(key)] = {record.revision, true};
  } else if (ahead != ahead_.end()) {
    ahead_.erase(ahead);
  }
  journal_({std::string(key), std::move(written)});
  return stored;
}

void RecordStore::put_in_journal(std::string_view key, std::string_view value,
                                 std::string_view time) {
  const StoredRecord record{next_revision(key, get(key)), std::string(time), std::string(value)};
  ahead_[std::string(key)] = {record.revision, false};
  write_to_journal(key, record);
}

Result<Done> RecordStore::remove(std::string_view key, std::string_view time) {
  const std::optional<std::string> raw = store_->get(key);
  const std::optional<StoredRecord> stands = readable(raw);
  const auto ahead = ahead_.find(key);
  if (stands && stands->removed() && ahead == ahead_.end()) return Done{};

  if (raw && !stands) quarantine(key, *raw);
  const StoredRecord trace{next_revision(key, stands), std::string(time), {}};
  write_to_journal(key, trace);
  if (ahead != ahead_.end()) ahead_.erase(ahead);
  Result<Done> stored = store_->set(key, write_record(trace));
  if (stored) return stored;

  store_->remove(key);
  ahead_[std::string(key)] = {trace.revision, false};
  return store_->get(key) ? stored : Result<Done>(Done{});
}

void RecordStore::forget(std::string_view key, std::string_view time) {
  const StoredRecord trace{next_revision(key, get(key)), std::string(time), {}};
  store_->remove(key);
  ahead_[std::string(key)] = {trace.revision, false};
  write_to_journal(key, trace);
}

RecordStore::Loaded RecordStore::load(std::string_view prefix,
                                      const std::vector<JournalEntry>& journal_entries) {
  std::map<std::string, std::vector<std::string_view>> in_journal;
  for (std::string& key : store_->keys(prefix)) in_journal[std::move(key)];
  for (const JournalEntry& entry : journal_entries) {
    if (begins_with(entry.first, prefix)) in_journal[entry.first].push_back(entry.second);
  }

  Loaded loaded;
  for (const auto& [key, entries] : in_journal) {
    const Copies copies = read_copies(key, entries, loaded);
    repair_local(key, copies, loaded);
    if (!journal_entries.empty()) repair_journal(key, copies);

    const bool from_journal =
        copies.journal && (!copies.local || is_newer(*copies.journal, *copies.local));
    const std::optional<StoredRecord>& newest = from_journal ? copies.journal : copies.local;
    if (newest && !newest->removed()) loaded.records.emplace_back(key, *newest);
  }
  return loaded;
}

std::optional<StoredRecord> RecordStore::take_in(std::string_view key, std::string_view stored) {
  Result<StoredRecord> record = read_record(stored);
  if (!record) return std::nullopt;

  // All windows see the same local storage. What stands there and is not what we were told of was
  // written later, perhaps by this window.
  const std::optional<StoredRecord> stands = get(key);
  if (stands && !(*stands == *record) && stands->revision >= record->revision) return std::nullopt;

  const auto ahead = ahead_.find(key);
  if (ahead != ahead_.end()) {
    if (ahead->second.refused && ahead->second.revision >= record->revision) return std::nullopt;
    ahead_.erase(ahead);
  }
  return *std::move(record);
}

std::vector<std::string> RecordStore::quarantined() const {
  std::vector<std::string> keys = store_->keys(quarantine_prefix());
  sort_items(keys, [](const std::string& a, const std::string& b) {
    return quarantine_number(a) < quarantine_number(b);
  });
  std::vector<std::string> raw;
  for (const std::string& key : keys) {
    const std::string value = store_->get(key).value_or("");
    raw.push_back(value.substr(std::min(value.find('\n') + 1, value.size())));
  }
  return raw;
}

std::uint64_t RecordStore::next_revision(std::string_view key,
                                         const std::optional<StoredRecord>& stands) const {
  const auto ahead = ahead_.find(key);
  return 1 + std::max(stands ? stands->revision : 0,
                      ahead == ahead_.end() ? 0 : ahead->second.revision);
}

void RecordStore::write_to_journal(std::string_view key, const StoredRecord& record) {
  journal_({std::string(key), write_record(record)});
}

RecordStore::Copies RecordStore::read_copies(const std::string& key,
                                             const std::vector<std::string_view>& in_journal,
                                             Loaded& loaded) {
  Copies copies;
  const std::optional<std::string> raw = store_->get(key);
  copies.local = readable(raw);
  if (raw && !copies.local) {
    quarantine(key, *raw);
    ++loaded.quarantined;
  }
  for (const std::string_view entry : in_journal) {
    const Result<StoredRecord> record = read_record(entry);
    if (!record) {
      copies.journal_broken = quarantine(key, entry);
      ++loaded.quarantined;
    } else if (!copies.journal || is_newer(*record, *copies.journal)) {
      copies.journal = *record;
    }
  }
  return copies;
}

void RecordStore::repair_local(const std::string& key, const Copies& copies, Loaded& loaded) {
  const auto& [local, journal, journal_broken] = copies;
  if (!journal) return;
  if (local && local->removed() && *local == *journal) {
    // The trace is safe in the journal: no need to fill local storage with it.
    store_->remove(key);
    ahead_[key] = {journal->revision, false};
    return;
  }
  if (local && !is_newer(*journal, *local)) return;
  if (!local && journal->removed()) {
    ahead_[key] = {journal->revision, false};
    return;
  }

  const std::string stored = write_record(*journal);
  const bool fits = count_utf16(stored) <= kLargestLocalValue;
  if (!fits || !store_->set(key, stored)) ahead_[key] = {journal->revision, false};
  if (fits || local) ++loaded.repaired;
}

void RecordStore::repair_journal(const std::string& key, const Copies& copies) {
  const auto& [local, journal, journal_broken] = copies;
  if (local && (!journal || is_newer(*local, *journal))) write_to_journal(key, *local);
  // So that what was moved to the quarantine is not found broken again.
  if (!local && !journal && journal_broken) write_to_journal(key, {1, {}, {}});
}

// Moves what cannot be read out of the way. False when there is no room for it: then it stays where
// it is, and in the journal under the name that it would have had.
bool RecordStore::quarantine(std::string_view key, std::string_view raw) {
  if (next_quarantine_ == 0) {
    next_quarantine_ = 1;
    for (const std::string& taken : store_->keys(quarantine_prefix())) {
      next_quarantine_ = std::max(next_quarantine_, quarantine_number(taken) + 1);
    }
  }
  const std::string place = quarantine_prefix() + std::to_string(next_quarantine_++);
  const std::string entry = std::string(key).append("\n").append(raw);

  // First out and then in, for a full store has no room for both.
  const bool stands_there = store_->get(key) == raw;
  if (stands_there) store_->remove(key);
  if (store_->set(place, entry)) return true;
  if (stands_there) (void)store_->set(key, raw).ok();  // Its own room was just made free.
  journal_({place, entry});
  return false;
}

}  // namespace attest
