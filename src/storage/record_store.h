// Records under keys, each with a revision and a checksum, in local storage and
// in the journal; the newest valid one counts.
//
// Keys (all begin with "attest/1/"; see keys.h):
//   attest/1/current                      id of the article opened last
//   attest/1/article/<id>                 title, length, opened, exported…: one small record
//   attest/1/text/<id>                    the article itself; in the journal, and in local storage
//                                         when small
//   attest/1/mark/<article>/<id>          one mark; likewise entity/ and link/
//   attest/1/reading                      the reader's sizes; no record, see app/typography.cpp
//   attest/1/quarantine/<n>               what could not be read, untouched, below its old key
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

using JournalEntry = std::pair<std::string, std::string>;  // Key and stored value.

// Values above this many UTF-16 units stay out of local storage: a few of them would fill it.
inline constexpr std::size_t kLargestLocalValue = 200000;

// UTF-16 units of damaged records in local storage; more of them go to the journal. Their share of
// the journal has no bound: a damaged record may be the last copy of somebody's words, each stands
// there once however often it is found, and the browser gives the journal gigabytes. It shrinks
// when the person clears it.
inline constexpr std::size_t kMostPutAside = 200000;

class RecordStore {
 public:
  // `journal` is called with every entry that must also go to the slower, safer place. There an
  // entry takes the place of the one with the same key; an empty value deletes that one.
  RecordStore(KeyValueStore& store, std::function<void(const JournalEntry&)> journal)
      : store_(&store), journal_(std::move(journal)) {}

  // The record under a key, of local storage alone; also one that was removed.
  std::optional<StoredRecord> get(std::string_view key) const;
  // All living ones under a prefix, of local storage alone, sorted by key. Nothing is repaired.
  std::vector<std::pair<std::string, StoredRecord>> list(std::string_view prefix) const;

  // Writes the next revision to both places; a value that stands there already is not written
  // again. When local storage refuses, the journal still gets it and the error is returned: the
  // caller says so and keeps the work as unsaved. What stood there unreadable goes to quarantine.
  Result<Done> put(std::string_view key, std::string_view value, std::string_view time);
  // For values too large for local storage: to the journal only.
  void put_in_journal(std::string_view key, std::string_view value, std::string_view time);
  // The same in steps. False where the key has got another revision meanwhile: nothing was written.
  RecordWriting begin_in_journal(std::string_view key, std::string value,
                                 std::string_view time) const;
  bool put_in_journal(RecordWriting written);
  // Leaves a trace in both places. A full store cannot refuse: then the trace is in the journal.
  Result<Done> remove(std::string_view key, std::string_view time);
  // Takes the record out of local storage altogether; the trace is in the journal only. A trace
  // that remove() has left in both places stays the one of the journal.
  void forget(std::string_view key, std::string_view time);

  // All living records under a prefix, local storage and `journal_entries` compared: per key the
  // newer valid record wins, the other side is repaired. What does not parse is moved to the
  // quarantine and counted. No entries at all mean that the journal was not asked: then nothing is
  // repaired in it, for it may know better.
  struct Loaded {
    std::vector<std::pair<std::string, StoredRecord>> records;  // Key and record, sorted by key.
    // Where the journal knew better than local storage, likewise; also those that were removed.
    std::vector<std::pair<std::string, StoredRecord>> news;
    std::size_t repaired = 0;  // Records that local storage had not, or had in an older state.
    std::size_t quarantined = 0;
  };
  Loaded load(std::string_view prefix, const std::vector<JournalEntry>& journal_entries);

  // For a journal that has lost everything.
  void copy_to_journal(std::string_view prefix);

  // Takes in what another window wrote under `key`: the record, also one that was removed. `ours`
  // is the value that this window shows (empty: it has none). Nothing for what is unreadable, what
  // was overwritten since, and what is_newer() decides against. If it is this window's own record
  // that wins and has been written over, it is written again, to both places.
  std::optional<StoredRecord> adopt(std::string_view key, std::string_view stored,
                                    std::string_view ours);

  // Compares one journal entry with local storage, and writes nothing there. Nothing where local
  // storage knows better; the journal then gets its state.
  std::optional<StoredRecord> adopt_from_journal(const JournalEntry& entry);

  // Takes a record out of local storage because the journal holds it: `held` is what was just read
  // from there, empty if nothing was. A state that the journal does not hold stays, and is written
  // to the journal. True when the key is not in local storage any more.
  bool leave_to_journal(const std::string& key, std::string_view held);
  std::vector<std::string> local_keys(std::string_view prefix) const {
    return store_->keys(prefix);
  }

  // Another window has written this revision: the next one of this window is above it.
  void note_seen(std::string_view key, std::uint64_t revision);

  // The revision that this window wrote last under a key, in either place; 0 where it wrote none.
  std::uint64_t written(std::string_view key) const;

  // What was put aside, oldest first: the key that each stood under, and the raw value.
  // `journal_entries`: those under quarantine_prefix().
  std::vector<JournalEntry> put_aside(const std::vector<JournalEntry>& journal_entries) const;
  void clear_put_aside(const std::vector<JournalEntry>& journal_entries);
  // Takes damaged records out of local storage that the journal gives back, where there are too
  // many of them. Those that it does not have are sent once more. True when one of them stood in
  // the place of a record, which can be written now.
  bool leave_put_aside(const std::vector<JournalEntry>& journal_entries);
  // Some are to leave local storage and were not given back by the journal yet.
  bool put_aside_waits() const { return put_aside_waits_; }
  // The raw values in local storage alone.
  std::vector<std::string> quarantined() const;

 private:
  // What both places hold under a key, as far as it can be read.
  struct Copies {
    std::optional<StoredRecord> local, journal;
    bool journal_broken = false;  // The broken entry was put aside.
    bool stuck = false;           // A damaged record still stands in local storage.
  };
  // The revisions of one key that this window knows. Local storage may hold an older one or none.
  struct Known {
    std::uint64_t written = 0;  // The last one that this window wrote, to either place; 0: none.
    std::uint64_t seen = 0;     // The highest one that was read, from either place.
    std::optional<std::uint64_t> ahead;  // In the journal and not in local storage.
    bool refused = false;  // Local storage refused `ahead`. Else it was too large, or a tombstone.
  };

  const Known& known(std::string_view key) const;
  Known& known(std::string_view key);
  void note_ahead(std::string_view key, std::uint64_t revision, bool refused);
  void forget_ahead(std::string_view key);

  std::uint64_t next_revision(std::string_view key,
                              const std::optional<StoredRecord>& stands) const;
  void write_to_journal(std::string_view key, const StoredRecord& record);
  void write_again(std::string_view key, const StoredRecord& record);
  Copies read_copies(const std::string& key, const std::vector<std::string_view>& in_journal,
                     Loaded& loaded);
  void repair_local(const std::string& key, const Copies& copies, Loaded& loaded);
  void repair_journal(const std::string& key, const Copies& copies);
  bool quarantine(const std::string& key, std::string_view raw);
  void send_to_quarantine(const std::string& entry);
  void count_quarantine();

  KeyValueStore* store_;
  std::function<void(const JournalEntry&)> journal_;
  StringMap<Known> known_;
  std::size_t put_aside_units_ = 0;  // In local storage, when next_quarantine_ is known.
  bool put_aside_waits_ = false;
  // Where a damaged record still stands, for local storage had no room to put it aside.
  std::vector<std::string> stuck_;
  std::size_t next_quarantine_ = 0;  // 0: not yet looked for.
};

}  // namespace attest
