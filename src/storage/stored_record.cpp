#include "storage/stored_record.h"

#include <cassert>
#include <optional>
#include <tuple>
#include <utility>

#include "article/model/sha256.h"
#include "formats/native/native_json.h"
#include "formats/native/record_envelope.h"
#include "storage/keys.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::string_view kRemoved = "null";
constexpr std::size_t kChecksumDigits = 8;
// The maximum number of digits of a revision. JavaScript represents each number of 15 digits
// exactly.
constexpr std::size_t kMostDigits = 15;

constexpr std::size_t kSummedAtOnce = 1024 * Sha256::kBlock;

// The input of the checksum. `key` is empty in records of Attest 0.1.0.
std::string summed(std::string_view revision, std::string_view time, std::string_view value,
                   std::string_view key) {
  std::string all(revision);
  all.append("\n").append(time).append("\n").append(value);
  if (!key.empty()) all.append("\n").append(key);
  return all;
}

std::string checksum(std::string_view revision, std::string_view time, std::string_view value,
                     std::string_view key) {
  return sha256_hex(summed(revision, time, value, key)).substr(0, kChecksumDigits);
}

std::string_view value_of(const StoredRecord& record) {
  return record.removed() ? kRemoved : std::string_view(record.value);
}

std::string with_checksum(const StoredRecord& record, std::string_view sum) {
  assert(record.revision < kHighestStoredRevision);
  const std::string revision = std::to_string(record.revision);
  return write_envelope({revision, record.time, sum, value_of(record)});
}

std::uint64_t number_in(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + std::uint64_t(digit - '0');
  return number;
}

// Returns whether a record of Attest 0.1.0 may belong to this key. The checksum of such a record
// does not include the key.
bool belongs_to(std::string_view key, std::string_view value) {
  const std::string text = article_of_text(key);
  if (!text.empty()) return value == kRemoved || id_in_record(value) == text;
  const std::string named = id_in_key(key);
  return named.empty() || value == kRemoved || id_in_record(value) == named;
}

}  // namespace

std::string write_record(const StoredRecord& record, std::string_view key) {
  assert(!key.empty());
  return with_checksum(
      record, checksum(std::to_string(record.revision), record.time, value_of(record), key));
}

RecordWriting::RecordWriting(StoredRecord record, std::string key)
    : record_(std::move(record)),
      key_(std::move(key)),
      summed_(summed(std::to_string(record_.revision), record_.time, value_of(record_), key_)) {}

bool RecordWriting::step() {
  if (summed_.size() - at_ <= kSummedAtOnce) return false;
  sum_.add_blocks(std::string_view(summed_).substr(at_, kSummedAtOnce));
  at_ += kSummedAtOnce;
  return true;
}

std::string RecordWriting::take() {
  const std::string sum = sum_.hex_with(std::string_view(summed_).substr(at_));
  return with_checksum(record_, sum.substr(0, kChecksumDigits));
}

Result<StoredRecord> read_record(std::string_view stored, std::string_view key) {
  const auto damaged = [] { return Error::invalid(say("storage.damaged-record")); };
  const std::optional<RecordEnvelope> envelope = read_envelope(stored);
  if (!envelope || envelope->revision.size() > kMostDigits) return damaged();
  const auto& [revision, time, sum, value] = *envelope;
  if (checksum(revision, time, value, key) != sum &&
      (checksum(revision, time, value, {}) != sum || !belongs_to(key, value))) {
    return damaged();
  }

  StoredRecord record;
  record.revision = number_in(revision);
  if (record.revision >= kHighestStoredRevision) record.revision = 0;
  record.time = time;
  if (value != kRemoved) record.value = value;
  return record;
}

bool is_newer(const StoredRecord& a, const StoredRecord& b) {
  const auto rank = [](const StoredRecord& r) {
    return std::make_tuple(r.revision, !r.removed(), std::string_view(r.value));
  };
  return rank(a) > rank(b);
}

}  // namespace attest
