// The revision of each field of a record, so that two copies of a notebook can be merged field by
// field. A field has the revision that its record got with the last change of the field.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace attest {

// No record is changed this often. A higher revision in a file is read as 1.
inline constexpr std::uint64_t kHighestRevision = 1'000'000'000;

struct FieldRevision {
  std::string_view field;  // Valid for ever: a token of merging.h.
  std::uint64_t revision;
  friend bool operator==(const FieldRevision&, const FieldRevision&) = default;
};

// Without an allocation if all fields have the revision of their record. That is so for a record
// that nobody has changed, and for one of a file that has no revisions of fields.
class FieldRevisions {
 public:
  FieldRevisions() = default;
  // `all` has every field of the record. The revision of the record is the highest of them.
  explicit FieldRevisions(std::vector<FieldRevision> all);

  std::uint64_t of(std::string_view field, std::uint64_t record_revision) const;

  bool none() const { return !different_; }
  // Only if there are any: the lowest revision, and the fields with a higher one.
  std::uint64_t others() const { return different_->others; }
  std::span<const FieldRevision> higher() const { return different_->higher; }

  friend bool operator==(const FieldRevisions& a, const FieldRevisions& b) {
    return a.different_ == b.different_ ||
           (a.different_ && b.different_ && *a.different_ == *b.different_);
  }

 private:
  struct Different {
    std::uint64_t others = 1;
    std::vector<FieldRevision> higher;
    friend bool operator==(const Different&, const Different&) = default;
  };
  std::shared_ptr<const Different> different_;
};

}  // namespace attest
