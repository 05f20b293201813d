// The envelope around a record in a store is one line of JSON:
//
//   {"r":7,"t":"2026-11-23T10:00:00Z","c":"1f2e3d4c","v":{…}}
//
// `r` is the revision, `t` the time, `c` a checksum, and `v` the record or null. The checksum
// covers the bytes of `v`. Therefore read_envelope() returns these bytes unchanged and does not
// parse them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest {

// Each member is a view of the raw text of one part of the envelope. Nothing is decoded.
struct RecordEnvelope {
  std::string_view revision;  // Decimal digits.
  std::string_view time;      // Must not contain quotation marks, backslashes or line breaks.
  std::string_view checksum;
  std::string_view value;  // JSON text.
};

std::string write_envelope(const RecordEnvelope& envelope);

// Returns nothing if `text` is not an envelope. The caller must check the value and its checksum.
// The string views in the result point into `text`.
std::optional<RecordEnvelope> read_envelope(std::string_view text);

}  // namespace attest
