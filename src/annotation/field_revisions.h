// The revision of each field of a record, so that two copies of a notebook can be merged field by
// field. When a field is changed, it gets the new revision of its record.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace attest {

// The highest valid revision. A higher revision in a file is read as 1.
inline constexpr std::uint64_t kHighestRevision = 1'000'000'000;

// Returns the lowest revision that a change at the time `utc` ("2026-11-23T10:00:00Z") may get: the
// number of seconds since the start of 2026, or 0 for an earlier or an invalid time. Of two changes
// that were made without knowledge of each other, the later one then has the higher revision, even
// if the other record was changed more often. The result is below kHighestRevision by far, so that
// revisions can still grow.
std::uint64_t revision_at(std::string_view utc);

struct FieldRevision {
  std::string_view field;  // A field name from merging.h, valid as long as the program runs.
  std::uint64_t revision;
  friend bool operator==(const FieldRevision&, const FieldRevision&) = default;
};

// Stores the revisions of a record's fields. Allocates memory only if a field has a lower revision
// than its record. Records that were never changed, and records from files without field revisions,
// need no memory.
class FieldRevisions {
 public:
  FieldRevisions() = default;
  // `all` lists every field of the record. The highest revision in the list is the record's
  // revision.
  explicit FieldRevisions(std::vector<FieldRevision> all);

  std::uint64_t of(std::string_view field, std::uint64_t record_revision) const;

  bool none() const { return !different_; }
  // others() returns the lowest revision of any field. higher() returns all fields with a higher
  // revision. Neither function may be called if none() is true.
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
