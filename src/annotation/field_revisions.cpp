#include "annotation/field_revisions.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <system_error>
#include <utility>

namespace attest {
namespace {

constexpr std::uint64_t kLastClockRevision = kHighestRevision / 10 * 9;

// Returns the number that consists of `length` digits from `at`, or -1.
int digits_at(std::string_view text, std::size_t at, std::size_t length) {
  if (text.size() < at + length) return -1;
  int number = -1;
  const char* const first = text.data() + at;
  const auto [end, error] = std::from_chars(first, first + length, number);
  return error == std::errc() && end == first + length && number >= 0 ? number : -1;
}

}  // namespace

std::uint64_t revision_at(std::string_view utc) {
  using namespace std::chrono;  // NOLINT(google-build-using-namespace): for the operators of dates.
  const int year_number = digits_at(utc, 0, 4), month_number = digits_at(utc, 5, 2),
            day_number = digits_at(utc, 8, 2), hour = digits_at(utc, 11, 2),
            minute = digits_at(utc, 14, 2), second = digits_at(utc, 17, 2);
  const auto date = year(year_number) / month(static_cast<unsigned>(month_number)) /
                    day(static_cast<unsigned>(day_number));
  if (!date.ok() || std::min({hour, minute, second}) < 0) return 0;
  const std::int64_t days_since = (sys_days(date) - sys_days(year(2026) / January / 1)).count();
  // In 64 bits, because the minutes of std::chrono have 32 bits in WebAssembly.
  const std::int64_t count = ((days_since * 24 + hour) * 60 + minute) * 60 + second;
  return std::min(static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0)), kLastClockRevision);
}

FieldRevisions::FieldRevisions(std::vector<FieldRevision> all) {
  const auto [lowest, highest] = std::minmax_element(
      all.begin(), all.end(),
      [](const FieldRevision& a, const FieldRevision& b) { return a.revision < b.revision; });
  if (lowest == all.end() || lowest->revision == highest->revision) return;
  Different different{lowest->revision, {}};
  for (const FieldRevision& each : all) {
    if (each.revision > different.others) different.higher.push_back(each);
  }
  different_ = std::make_shared<const Different>(std::move(different));
}

std::uint64_t FieldRevisions::of(std::string_view field, std::uint64_t record_revision) const {
  if (!different_) return record_revision;
  for (const FieldRevision& each : different_->higher) {
    if (each.field == field) return each.revision;
  }
  return different_->others;
}

}  // namespace attest
