#include "storage/stored_record.h"

#include <cassert>
#include <tuple>

#include "article/sha256.h"

namespace attest {
namespace {

constexpr std::string_view kRemoved = "null";
constexpr std::size_t kChecksumDigits = 8;
constexpr std::size_t kMostDigits = 15;  // Of a revision: JavaScript can still count so far.

std::string checksum(std::string_view revision, std::string_view time, std::string_view value) {
  std::string all(revision);
  all.append("\n").append(time).append("\n").append(value);
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

}  // namespace

std::string write_record(const StoredRecord& record) {
  assert(record.time.find_first_of("\"\\\n") == record.time.npos);
  const std::string revision = std::to_string(record.revision);
  const std::string_view value = record.removed() ? kRemoved : std::string_view(record.value);

  std::string stored = "{\"r\":" + revision + ",\"t\":\"" + record.time + "\",\"c\":\"" +
                       checksum(revision, record.time, value) + "\",\"v\":";
  return stored.append(value).append("}");
}

Result<StoredRecord> read_record(std::string_view stored) {
  const Error damaged = Error::invalid("A stored record is damaged");
  std::string_view nothing, revision, time, sum;
  if (!cut_before(stored, "{\"r\":", nothing) || !nothing.empty()) return damaged;
  if (!cut_before(stored, ",\"t\":\"", revision) || !is_revision(revision)) return damaged;
  if (!cut_before(stored, "\",\"c\":\"", time) || !cut_before(stored, "\",\"v\":", sum)) {
    return damaged;
  }
  if (stored.size() < 2 || stored.back() != '}') return damaged;
  const std::string_view value = stored.substr(0, stored.size() - 1);
  if (checksum(revision, time, value) != sum) return damaged;

  StoredRecord record;
  record.revision = number_in(revision);
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
