#include "storage/stored_record.h"

#include <cassert>
#include <tuple>

#include "article/sha256.h"
#include "formats/native_json.h"
#include "storage/keys.h"

namespace attest {
namespace {

constexpr std::string_view kRemoved = "null";
constexpr std::size_t kChecksumDigits = 8;
constexpr std::size_t kMostDigits = 15;  // Of a revision: JavaScript can still count so far.

// `key` is empty in records of Attest 0.1.0.
std::string checksum(std::string_view revision, std::string_view time, std::string_view value,
                     std::string_view key) {
  std::string all(revision);
  all.append("\n").append(time).append("\n").append(value);
  if (!key.empty()) all.append("\n").append(key);
  return sha256_hex(all).substr(0, kChecksumDigits);
}

// Cuts the text before the next `mark` off the front of `rest`, and the mark with it.
bool cut_before(std::string_view& rest, std::string_view mark, std::string_view& before) {
  const std::size_t at = rest.find(mark);
  if (at == rest.npos) return false;
  before = rest.substr(0, at);
  rest.remove_prefix(at + mark.size());
  return true;
}

bool is_revision(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits &&
         text.find_first_not_of("0123456789") == text.npos;
}

std::uint64_t number_in(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + std::uint64_t(digit - '0');
  return number;
}

// Whether a record without its key in the checksum may stand under this one.
bool belongs_to(std::string_view key, std::string_view value) {
  const std::string text = article_of_text(key);
  if (!text.empty()) return value == kRemoved || id_in_record(value) == text;
  const std::string named = id_in_key(key);
  return named.empty() || value == kRemoved || id_in_record(value) == named;
}

}  // namespace

std::string write_record(const StoredRecord& record, std::string_view key) {
  assert(!key.empty() && record.revision < kHighestStoredRevision);
  assert(record.time.find_first_of("\"\\\n") == record.time.npos);
  const std::string revision = std::to_string(record.revision);
  const std::string_view value = record.removed() ? kRemoved : std::string_view(record.value);

  std::string stored = "{\"r\":" + revision + ",\"t\":\"" + record.time + "\",\"c\":\"" +
                       checksum(revision, record.time, value, key) + "\",\"v\":";
  return stored.append(value).append("}");
}

Result<StoredRecord> read_record(std::string_view stored, std::string_view key) {
  const Error damaged = Error::invalid("A stored record is damaged");
  std::string_view nothing, revision, time, sum;
  if (!cut_before(stored, "{\"r\":", nothing) || !nothing.empty()) return damaged;
  if (!cut_before(stored, ",\"t\":\"", revision) || !is_revision(revision)) return damaged;
  if (!cut_before(stored, "\",\"c\":\"", time) || !cut_before(stored, "\",\"v\":", sum)) {
    return damaged;
  }
  if (stored.size() < 2 || stored.back() != '}') return damaged;
  const std::string_view value = stored.substr(0, stored.size() - 1);
  if (checksum(revision, time, value, key) != sum &&
      (checksum(revision, time, value, {}) != sum || !belongs_to(key, value))) {
    return damaged;
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
