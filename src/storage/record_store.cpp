#include "storage/record_store.h"

#include <algorithm>
#include <utility>

#include "storage/keys.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::optional<StoredRecord> readable(const std::optional<std::string>& raw, std::string_view key) {
  if (!raw) return std::nullopt;
  Result<StoredRecord> record = read_record(*raw, key);
  if (!record) return std::nullopt;
  return *std::move(record);
}

}  // namespace

std::optional<StoredRecord> RecordStore::get(std::string_view key) const {
  return readable(store_->get(key), key);
}

std::vector<std::pair<std::string, StoredRecord>> RecordStore::list(std::string_view prefix) const {
  std::vector<std::pair<std::string, StoredRecord>> records;
  std::vector<std::string> keys = store_->keys(prefix);
  std::stable_sort(keys.begin(), keys.end());
  for (std::string& key : keys) {
    std::optional<StoredRecord> record = get(key);
    if (record && !record->removed()) records.emplace_back(std::move(key), *std::move(record));
  }
  return records;
}

Result<Done> RecordStore::put(std::string_view key, std::string_view value, std::string_view time) {
  const std::optional<std::string> raw = store_->get(key);
  const std::optional<StoredRecord> existing = readable(raw, key);
  if (existing && existing->value == value && !known(key).ahead) return Done{};

  const StoredRecord record{next_revision(key, existing), std::string(time), std::string(value)};
  known(key).written = record.revision;
  const bool stuck = raw && !existing && !quarantine(std::string(key), *raw);
  std::string written = write_record(record, key);
  Result<Done> stored =
      stuck ? Error::refused(say("storage.record-in-the-way")) : store_->set(key, written);
  if (stored) {
    forget_ahead(key);
  } else {
    note_ahead(key, record.revision, true);
  }
  journal_({std::string(key), std::move(written)});
  return stored;
}

void RecordStore::put_in_journal(std::string_view key, std::string_view value,
                                 std::string_view time) {
  const StoredRecord record{next_revision(key, get(key)), std::string(time), std::string(value)};
  note_ahead(key, record.revision, false);
  write_to_journal(key, record);
}

RecordWriting RecordStore::begin_in_journal(std::string_view key, std::string value,
                                            std::string_view time) const {
  return {{next_revision(key, get(key)), std::string(time), std::move(value)}, std::string(key)};
}

bool RecordStore::put_in_journal(RecordWriting written) {
  if (written.revision() != next_revision(written.key(), get(written.key()))) return false;
  note_ahead(written.key(), written.revision(), false);
  journal_({written.key(), written.take()});
  return true;
}

Result<Done> RecordStore::remove(std::string_view key, std::string_view time) {
  const std::optional<std::string> raw = store_->get(key);
  const std::optional<StoredRecord> existing = readable(raw, key);
  if (existing && existing->removed() && !known(key).ahead) return Done{};

  const bool stuck = raw && !existing && !quarantine(std::string(key), *raw);
  const StoredRecord trace{next_revision(key, existing), std::string(time), {}};
  known(key).written = trace.revision;
  write_to_journal(key, trace);
  forget_ahead(key);
  if (stuck) {
    note_ahead(key, trace.revision, false);
    return Done{};
  }
  Result<Done> stored = store_->set(key, write_record(trace, key));
  if (stored) return stored;

  store_->remove(key);
  note_ahead(key, trace.revision, false);
  return store_->get(key) ? stored : Result<Done>(Done{});
}

void RecordStore::forget(std::string_view key, std::string_view time) {
  if (const std::optional<StoredRecord> existing = get(key); existing && existing->removed()) {
    store_->remove(key);
    return note_ahead(key, existing->revision, false);
  }
  const StoredRecord trace{next_revision(key, get(key)), std::string(time), {}};
  store_->remove(key);
  note_ahead(key, trace.revision, false);
  write_to_journal(key, trace);
}

RecordStore::Loaded RecordStore::load(std::string_view prefix,
                                      const std::vector<JournalEntry>& journal_entries,
                                      Reading reading) {
  struct Found {
    std::string_view key;
    const std::string* entry;  // The journal's value. Null for a key of local storage.
  };
  const bool repairs = reading == Reading::Repairing;
  std::vector<std::string> local_keys;
  if (reading != Reading::Journal) local_keys = store_->keys(prefix);
  std::vector<Found> found;
  found.reserve(local_keys.size());
  for (const std::string& key : local_keys) found.push_back({key, nullptr});
  for (const JournalEntry& entry : journal_entries) {
    if (entry.first.starts_with(prefix)) found.push_back({entry.first, &entry.second});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.key < b.key; });

  Loaded loaded;
  for (std::size_t at = 0; at < found.size();) {
    const std::string key(found[at].key);
    std::vector<std::string_view> entries;
    for (; at < found.size() && found[at].key == key; ++at) {
      if (found[at].entry != nullptr) entries.push_back(*found[at].entry);
    }
    const Copies copies = read_copies(key, entries, loaded, reading);
    if (repairs) repair_local(key, copies, loaded);
    if (repairs && !journal_entries.empty()) repair_journal(key, copies);

    const bool from_journal =
        copies.journal && (!copies.local || is_newer(*copies.journal, *copies.local));
    const std::optional<StoredRecord>& newest = from_journal ? copies.journal : copies.local;
    if (newest && repairs) note_seen(key, newest->revision);
    if (newest && from_journal) loaded.news.emplace_back(key, *newest);
    if (newest && !newest->removed()) loaded.records.emplace_back(key, *newest);
  }
  return loaded;
}

void RecordStore::copy_to_journal(std::string_view prefix) {
  for (const std::string& key : store_->keys(prefix)) {
    if (const std::optional<StoredRecord> record = get(key)) write_to_journal(key, *record);
  }
}

std::optional<StoredRecord> RecordStore::adopt(std::string_view key, std::string_view stored,
                                               std::string_view ours) {
  Result<StoredRecord> record = read_record(stored, key);
  if (!record) return std::nullopt;

  // All windows share local storage. If the value in local storage differs from `stored`, a later
  // write of another window or of this window has replaced `stored`.
  const std::optional<StoredRecord> existing = get(key);
  if (existing && is_newer(*existing, *record)) return std::nullopt;

  Known& here = known(key);
  if (here.ahead && here.refused && *here.ahead >= record->revision) return std::nullopt;
  if (here.written != 0) {
    const StoredRecord mine{here.written, record->time, std::string(ours)};
    if (!is_newer(*record, mine)) {
      if (is_newer(mine, *record)) write_again(key, mine);
      return std::nullopt;
    }
    // Writes the newer record to the journal again. Otherwise an older record of this window that
    // still waits to be written would overwrite the newer record in the journal.
    write_to_journal(key, *record);
    here.written = record->revision;
  }
  forget_ahead(key);
  note_seen(key, record->revision);
  return *std::move(record);
}

std::optional<StoredRecord> RecordStore::adopt_from_journal(const JournalEntry& entry) {
  Loaded loaded;
  const Copies copies = read_copies(entry.first, {entry.second}, loaded);
  if (!copies.journal || (copies.local && !is_newer(*copies.journal, *copies.local))) {
    repair_journal(entry.first, copies);
    return std::nullopt;
  }
  note_seen(entry.first, copies.journal->revision);
  if (written(entry.first) < copies.journal->revision) {
    note_ahead(entry.first, copies.journal->revision, false);
  }
  return copies.journal;
}

bool RecordStore::leave_to_journal(const std::string& key, std::string_view held) {
  const std::optional<std::string> raw = store_->get(key);
  if (!raw) return true;
  const std::optional<StoredRecord> local = readable(raw, key);
  if (!local) return false;  // The value is damaged. load() moves it to the quarantine.
  const Result<StoredRecord> journal = read_record(held, key);
  if (!journal || is_newer(*local, *journal)) {
    write_to_journal(key, *local);
    return false;
  }
  note_seen(key, journal->revision);
  note_ahead(key, journal->revision, false);
  store_->remove(key);
  return true;
}

const RecordStore::Known& RecordStore::known(std::string_view key) const {
  static const Known nothing;
  const auto found = known_.find(key);
  return found == known_.end() ? nothing : found->second;
}

RecordStore::Known& RecordStore::known(std::string_view key) {
  const auto found = known_.find(key);
  return found == known_.end() ? known_[std::string(key)] : found->second;
}

void RecordStore::note_seen(std::string_view key, std::uint64_t revision) {
  std::uint64_t& seen = known(key).seen;
  seen = std::max(seen, revision);
}

void RecordStore::write_again(std::string_view key, const StoredRecord& record) {
  if (!store_->set(key, write_record(record, key))) note_ahead(key, record.revision, true);
  write_to_journal(key, record);
}

std::uint64_t RecordStore::written(std::string_view key) const { return known(key).written; }

std::uint64_t RecordStore::next_revision(std::string_view key,
                                         const std::optional<StoredRecord>& existing) const {
  // Another window may just have overwritten this window's record with the same or a lower
  // revision, or may have removed it from local storage.
  const Known& here = known(key);
  const std::uint64_t next = 1 + std::max({existing ? existing->revision : 0,
                                           here.ahead.value_or(0), here.written, here.seen});
  // A revision of kHighestStoredRevision or more is read as 0, so the count starts at 1 again.
  return next < kHighestStoredRevision ? next : 1;
}

void RecordStore::note_ahead(std::string_view key, std::uint64_t revision, bool refused) {
  Known& here = known(key);
  here.ahead = revision;
  here.refused = refused;
}

void RecordStore::forget_ahead(std::string_view key) { known(key).ahead.reset(); }

void RecordStore::write_to_journal(std::string_view key, const StoredRecord& record) {
  journal_({std::string(key), write_record(record, key)});
}

RecordStore::Copies RecordStore::read_copies(const std::string& key,
                                             const std::vector<std::string_view>& in_journal,
                                             Loaded& loaded, Reading reading) {
  const bool repairs = reading == Reading::Repairing;
  Copies copies;
  std::optional<std::string> raw;
  if (reading != Reading::Journal) raw = store_->get(key);
  copies.local = readable(raw, key);
  if (raw && !copies.local) {
    copies.stuck = repairs && !quarantine(key, *raw);
    ++loaded.quarantined;
  }
  for (const std::string_view entry : in_journal) {
    const Result<StoredRecord> record = read_record(entry, key);
    if (!record) {
      if (repairs) quarantine(key, entry);
      copies.journal_broken = true;
      ++loaded.quarantined;
    } else if (!copies.journal || is_newer(*record, *copies.journal)) {
      copies.journal = *record;
    }
  }
  return copies;
}

void RecordStore::repair_local(const std::string& key, const Copies& copies, Loaded& loaded) {
  const auto& [local, journal, journal_broken, stuck] = copies;
  if (!journal) return;
  if (stuck) return note_ahead(key, journal->revision, false);
  if (local && local->removed() && *local == *journal) {
    // The tombstone is safe in the journal and need not take space in local storage.
    store_->remove(key);
    note_ahead(key, journal->revision, false);
    return;
  }
  if (local && !is_newer(*journal, *local)) return;
  if (!local && journal->removed()) {
    note_ahead(key, journal->revision, false);
    return;
  }

  const std::string stored = write_record(*journal, key);
  const bool fits = count_utf16(stored) <= kLargestLocalValue;
  if (!fits || !store_->set(key, stored)) note_ahead(key, journal->revision, false);
  if (fits || local) ++loaded.repaired;
}

void RecordStore::repair_journal(const std::string& key, const Copies& copies) {
  const auto& [local, journal, journal_broken, stuck] = copies;
  if (local && (!journal || is_newer(*local, *journal))) write_to_journal(key, *local);
  // Overwrites the journal's damaged entry, which is now in the quarantine, so that the damaged
  // entry is not found again.
  if (!local && !journal && journal_broken) write_to_journal(key, {1, {}, {}});
}

}  // namespace attest
