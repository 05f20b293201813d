#include "annotation/field_revisions.h"

#include <algorithm>
#include <utility>

#include "base/iso_date.h"

namespace attest {
namespace {

constexpr std::uint64_t kLastClockRevision = kHighestRevision / 10 * 9;

}  // namespace

std::uint64_t revision_at(std::string_view utc) {
  const auto day = day_of(utc), hour = number_at(utc, 11, 2), minute = number_at(utc, 14, 2),
             second = number_at(utc, 17, 2);
  if (!day || !hour || !minute || !second) return 0;
  const std::int64_t days = *day - *day_of("2026-01-01");
  const std::int64_t count = ((days * 24 + *hour) * 60 + *minute) * 60 + *second;
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
