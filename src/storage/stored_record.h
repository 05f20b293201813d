// A record as it stands in a store: one line of JSON that tells by itself whether it
// is whole, and which of two copies is the later one.
//
//   {"r":7,"t":"2026-11-23T10:00:00Z","c":"1f2e3d4c","v":{…}}
//
// r revision, t time, c checksum (the first 8 hexadecimal digits of SHA-256 over r, t,
// the text of v and the key, a newline between them), v the record, or null for one that
// was removed. A removed record stays for a while, so that an older copy of it in the
// journal or in another window does not come back.
//
// The key is part of the checksum, so that a record that stands under another's key is not
// taken for that one. Attest 0.1.0 wrote checksums without it: those are read as well, if the
// id in the record is the one that the key names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/sha256.h"
#include "base/result.h"

namespace attest {

struct StoredRecord {
  std::uint64_t revision = 0;
  std::string time;   // UTC with Z.
  std::string value;  // JSON text without line breaks; empty: removed.

  bool removed() const { return value.empty(); }
  friend bool operator==(const StoredRecord&, const StoredRecord&) = default;
};

// No counting reaches this far. Such a revision is read as 0, so that any other copy is newer, and
// never written.
inline constexpr std::uint64_t kHighestStoredRevision = 1'000'000'000'000;

// The text that stands in the store under `key`, and back. Reading fails with Invalid when it is
// cut, changed, of another key or not a record.
std::string write_record(const StoredRecord& record, std::string_view key);

// write_record() in steps: the checksum of a book takes longer than a frame should.
class RecordWriting {
 public:
  RecordWriting(StoredRecord record, std::string key);
  bool step();         // False: that was the last.
  std::string take();  // After the last step.

  const std::string& key() const { return key_; }
  std::uint64_t revision() const { return record_.revision; }

 private:
  StoredRecord record_;
  std::string key_;
  std::string summed_;  // All that the checksum is of.
  Sha256 sum_;
  std::size_t at_ = 0;
};

Result<StoredRecord> read_record(std::string_view stored, std::string_view key);

// The rule that decides between two records under one key, live between windows, at start and
// against the journal: the higher revision wins. Two windows that write at the same moment give the
// same revision: then a living record wins over its removal, so that nobody's words go, and of two
// living ones the one with the greater text, so that every window decides alike. Clocks have no
// say. Never true both ways round.
bool is_newer(const StoredRecord& a, const StoredRecord& b);

}  // namespace attest
