#include "annotation/field_revisions.h"

#include <algorithm>
#include <utility>

namespace attest {

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
