// Records under keys, each with a revision and a checksum, in local storage and in the journal. If
// the two copies differ, the newest valid copy is used.
//
// Keys (all begin with "attest/1/"; see keys.h):
//   attest/1/current                      id of the article opened last
//   attest/1/article/<id>                 title, length, opened, exported…: one small record
//   attest/1/text/<id>                    the article itself; always in the journal, and in local
//                                         storage if it is small
//   attest/1/notes/<article>              the notes of its marks, in which the library searches
//   attest/1/mark/<article>/<id>          one mark; entity/ and link/ have the same form
//   attest/1/reading                      the reader's font sizes; not a record, see
//                                         formats/native/settings_json.h
//   attest/1/quarantine/<n>               the old key and the unchanged value of a damaged record
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/string_map.h"
#include "storage/key_value_store.h"
#include "storage/stored_record.h"

namespace attest {

using JournalEntry = std::pair<std::string, std::string>;  // The key and the stored value.

// The largest value that is written to local storage, in UTF-16 units. A few larger values would
// fill local storage.
inline constexpr std::size_t kLargestLocalValue = 200000;

// The limit for damaged records in local storage, in UTF-16 units. Further damaged records are
// moved to the journal. The journal has no such limit, for three reasons: (1) A damaged record may
// be the last copy of a reader's notes. (2) Each damaged record is stored only once. (3) Browsers
// allow the journal gigabytes. The quarantine shrinks when the reader clears it.
inline constexpr std::size_t kMostQuarantined = 200000;

class RecordStore {
 public:
  // `journal` is called with every entry that must also be written to the journal, the slower and
  // safer store. An entry replaces the journal's entry with the same key; an empty value deletes
  // that entry.
  RecordStore(KeyValueStore& store, std::function<void(const JournalEntry&)> journal)
      : store_(&store), journal_(std::move(journal)) {}

  // Returns the record under a key from local storage only. A tombstone, which marks a removed
  // record, is returned, too.
  std::optional<StoredRecord> get(std::string_view key) const;
  // Returns all records under a prefix from local storage only, sorted by key and without
  // tombstones. Repairs nothing.
  std::vector<std::pair<std::string, StoredRecord>> list(std::string_view prefix) const;

  // Writes the next revision to local storage and to the journal. A value that is already stored is
  // not written again. If local storage refuses the value, the function still sends the record to
  // the journal and returns the error. The caller reports the error and treats the change as
  // unsaved. An unreadable old value is moved to the quarantine.
  Result<Done> put(std::string_view key, std::string_view value, std::string_view time);
  // Writes a value only to the journal, because the value is too large for local storage.
  void put_in_journal(std::string_view key, std::string_view value, std::string_view time);
  // The next two functions write a long value to the journal in steps. begin_in_journal() returns a
  // RecordWriting. The caller calls its step() until step() returns false, and then passes the
  // RecordWriting to put_in_journal(). put_in_journal() returns false and writes nothing if another
  // revision has been written under the key since begin_in_journal().
  RecordWriting begin_in_journal(std::string_view key, std::string value,
                                 std::string_view time) const;
  bool put_in_journal(RecordWriting written);
  // Writes a tombstone, which marks a removed record, to local storage and to the journal. A full
  // local storage is not an error: the tombstone is then in the journal only.
  Result<Done> remove(std::string_view key, std::string_view time);
  // Removes the record from local storage completely and writes a tombstone only to the journal. If
  // remove() has already written a tombstone, the journal keeps that tombstone.
  void forget(std::string_view key, std::string_view time);

  // The result of load(), which reads all records under a prefix from local storage and from
  // `journal_entries`, the entries of the journal. If the two stores differ, the newer valid record
  // is returned and is also written to the store that lacks it. Unreadable values are moved to the
  // quarantine and counted. If `journal_entries` is empty, the journal was not read. Nothing is
  // then written to the journal, because it may have newer records than local storage.
  struct Loaded {
    // Pairs of key and record, sorted by key.
    std::vector<std::pair<std::string, StoredRecord>> records;
    // The records for which the journal was newer than local storage, sorted by key. Includes
    // tombstones.
    std::vector<std::pair<std::string, StoredRecord>> news;
    // The number of records that were missing or outdated in local storage.
    std::size_t repaired = 0;
    std::size_t quarantined = 0;
  };
  Loaded load(std::string_view prefix, const std::vector<JournalEntry>& journal_entries) {
    return load(prefix, journal_entries, Reading::Repairing);
  }
  // `Repairing` reads local storage and the journal and repairs both. `Stores` reads both and
  // repairs nothing. `Journal` reads only the journal, because local storage is known to have no
  // record under the prefix. `Stores` and `Journal` are used for articles that are not opened:
  // repairing thousands of them would fill local storage.
  enum class Reading : std::uint8_t { Repairing, Stores, Journal };
  Loaded load(std::string_view prefix, const std::vector<JournalEntry>& journal_entries,
              Reading reading);

  // Writes all records under a prefix from local storage to a journal that was emptied.
  void copy_to_journal(std::string_view prefix);

  // Adopts a record or tombstone that another window wrote under `key`. `ours` is the value that
  // this window shows, or an empty text. Returns nothing if the other window's record (1) is
  // unreadable, (2) has been overwritten since, or (3) is not newer than this window's record
  // (is_newer()). If this window's record is newer but was overwritten, it is written again to
  // local storage and to the journal.
  std::optional<StoredRecord> adopt(std::string_view key, std::string_view stored,
                                    std::string_view ours);

  // Compares one journal entry with local storage without writing to local storage. If local
  // storage is newer, returns nothing and writes the newer state to the journal.
  std::optional<StoredRecord> adopt_from_journal(const JournalEntry& entry);

  // Removes a record from local storage if the journal has it. `held` is the value just read from
  // the journal, or an empty text if the journal has none. A record that is newer in local storage
  // stays there and is sent to the journal. Returns true if the key is no longer in local storage.
  bool leave_to_journal(const std::string& key, std::string_view held);
  std::vector<std::string> local_keys(std::string_view prefix) const {
    return store_->keys(prefix);
  }

  // Must be called with each revision that another window has written. The next revision that this
  // window writes is then higher.
  void note_seen(std::string_view key, std::uint64_t revision);

  // Returns the latest revision that this window wrote under a key to local storage or the journal.
  // Returns 0 if it wrote none.
  std::uint64_t written(std::string_view key) const;

  // Returns the quarantined values with the old key of each, oldest first. `journal_entries` are
  // the entries under quarantine_prefix().
  std::vector<JournalEntry> quarantine_entries(
      const std::vector<JournalEntry>& journal_entries) const;
  void clear_quarantine(const std::vector<JournalEntry>& journal_entries);
  // Removes damaged records from local storage if they exceed kMostQuarantined, or if they are
  // still stored under their old keys. Only records that `journal_entries` contain are removed. The
  // others are sent to the journal again. Returns true if an old key has become free, so that a new
  // record can be written under it.
  bool shrink_quarantine(const std::vector<JournalEntry>& journal_entries);
  // True if some damaged records stay in local storage until a later read of the journal shows that
  // the journal has them.
  bool quarantine_waits() const { return quarantine_waits_; }
  // Returns the raw quarantined values that are in local storage.
  std::vector<std::string> quarantined() const;

 private:
  // The readable copies of one record in local storage and in the journal.
  struct Copies {
    std::optional<StoredRecord> local, journal;
    bool journal_broken = false;  // True if the journal's entry was unreadable and is quarantined.
    bool stuck = false;           // True if local storage still has a damaged value.
  };
  // The revisions of one key that this browser window has written or read. They are kept in memory,
  // because local storage may have only an older revision or none.
  struct Known {
    std::uint64_t written = 0;  // The latest revision that this window wrote. 0 means none.
    std::uint64_t seen = 0;     // The highest revision read from local storage or the journal.
    std::optional<std::uint64_t> ahead;  // A revision that only the journal has.
    // States why only the journal has the revision `ahead`. True: local storage refused the record.
    // False: for example, the record is a tombstone or is too large for local storage.
    bool refused = false;
  };

  const Known& known(std::string_view key) const;
  Known& known(std::string_view key);
  void note_ahead(std::string_view key, std::uint64_t revision, bool refused);
  void forget_ahead(std::string_view key);

  std::uint64_t next_revision(std::string_view key,
                              const std::optional<StoredRecord>& existing) const;
  void write_to_journal(std::string_view key, const StoredRecord& record);
  void write_again(std::string_view key, const StoredRecord& record);
  Copies read_copies(const std::string& key, const std::vector<std::string_view>& in_journal,
                     Loaded& loaded, Reading reading = Reading::Repairing);
  void repair_local(const std::string& key, const Copies& copies, Loaded& loaded);
  void repair_journal(const std::string& key, const Copies& copies);
  bool quarantine(const std::string& key, std::string_view raw);
  void send_to_quarantine(const std::string& entry);
  void count_quarantine();

  KeyValueStore* store_;
  std::function<void(const JournalEntry&)> journal_;
  StringMap<Known> known_;
  // The size of the quarantine in local storage, in UTF-16 units. Valid if next_quarantine_ is not
  // 0.
  std::size_t quarantine_units_ = 0;
  bool quarantine_waits_ = false;
  // Keys that still hold a damaged value, because local storage was too full to quarantine the
  // value.
  std::vector<std::string> stuck_;
  // The next free quarantine number, or 0 if it is not yet determined.
  std::size_t next_quarantine_ = 0;
};

}  // namespace attest
