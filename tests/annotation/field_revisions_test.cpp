#include "annotation/field_revisions.h"

#include "doctest.h"

namespace attest::testing::annotation_field_revisions_test {

TEST_CASE("the revision of a time is the number of seconds since the start of 2026") {
  CHECK(revision_at("2026-01-01T00:00:00Z") == 0);
  CHECK(revision_at("2026-01-02T01:01:01Z") == 86'400 + 3'661);
  CHECK(revision_at("2026-01-02T01:01:01.987Z") == 86'400 + 3'661);
  CHECK(revision_at("2028-02-29T00:00:00Z") == 86'400 * (365 + 365 + 31 + 28));
}

TEST_CASE("an early or an invalid time has the revision 0, a late one a revision that can grow") {
  for (const char* time : {"", "x", "2025-12-31T23:59:59Z", "2026-02-30T00:00:00Z",
                           "2026-01-02T1:01:01Z", "2026-01-02", "-026-01-02T01:01:01Z"}) {
    CAPTURE(time);
    CHECK(revision_at(time) == 0);
  }
  CHECK(revision_at("9999-12-31T23:59:59Z") == kHighestRevision / 10 * 9);
}

}  // namespace attest::testing::annotation_field_revisions_test
