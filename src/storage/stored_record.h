// A stored record is one line of JSON that contains its own checksum and revision.
//
//   {"r":7,"t":"2026-11-23T10:00:00Z","c":"1f2e3d4c","v":{…}}
//
// `r` is the revision and `t` the time. `c` is the checksum: the first 8 hexadecimal digits of
// SHA-256 over `r`, `t`, the text of `v` and the key, separated by newlines. `v` is the value, or
// null for a removed record. A record whose `v` is null is called a tombstone. It is kept for a
// while, so that an older copy in the journal or in another window does not restore the record.
//
// The key is part of the checksum, so that a record stored under the wrong key is rejected. Attest
// 0.1.0 wrote checksums without the key. Such a record is accepted if it contains the id that is in
// the key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/model/sha256.h"
#include "base/result.h"

namespace attest {

struct StoredRecord {
  std::uint64_t revision = 0;
  std::string time;   // The time of the write in UTC with Z.
  std::string value;  // The JSON of the value, without line breaks. Empty if the record is removed.

  bool removed() const { return value.empty(); }
  friend bool operator==(const StoredRecord&, const StoredRecord&) = default;
};

// Attest never writes this revision, because the revisions start at 1 again before they reach it. A
// stored revision this high is read as 0, so that any other copy is newer.
inline constexpr std::uint64_t kHighestStoredRevision = 1'000'000'000'000;

// write_record() returns the stored text of a record under `key`, and read_record() parses it.
// Reading fails with Invalid if the text is truncated, changed, stored under another key or not a
// record.
std::string write_record(const StoredRecord& record, std::string_view key);

// Does the same as write_record(), but in steps, because the checksum of a book takes longer than a
// frame.
class RecordWriting {
 public:
  RecordWriting(StoredRecord record, std::string key);
  bool step();         // Returns false after the last step.
  std::string take();  // Returns the stored text. Must be called after the last step.

  const std::string& key() const { return key_; }
  std::uint64_t revision() const { return record_.revision; }

 private:
  StoredRecord record_;
  std::string key_;
  std::string summed_;  // The input of the checksum.
  Sha256 sum_;
  std::size_t at_ = 0;
};

Result<StoredRecord> read_record(std::string_view stored, std::string_view key);

// `a` and `b` are two records under one key. Returns whether `a` is newer than `b`. The result
// decides between the records of two windows, and between local storage and the journal.
//
// The higher revision wins. Two windows that write at the same moment produce equal revisions. At
// equal revisions a value wins over a tombstone, so that no notes are lost. If both are values, the
// greater text wins, so that all windows decide alike. Times are not compared. is_newer(a, b) and
// is_newer(b, a) are never both true.
bool is_newer(const StoredRecord& a, const StoredRecord& b);

}  // namespace attest
