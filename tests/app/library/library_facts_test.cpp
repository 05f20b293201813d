#include "app/library/library_facts.h"

#include "doctest.h"

namespace attest::testing::library_library_facts_test {

TEST_CASE("addresses are compared without protocol, fragment and tracking parameters") {
  CHECK(plain_address("https://www.x.org/a/") == "x.org/a");
  CHECK(plain_address("http://x.org/a?utm_medium=b&id=7&fbclid=9#end") == "x.org/a?id=7");
  CHECK(plain_address("x.org/a?id=7&p=2") == "x.org/a?id=7&p=2");
  CHECK(plain_address("") == "");
}

TEST_CASE("a date is written in words, and other text stays unchanged") {
  CHECK(day_in_words("2026-03-14") == "14 March 2026");
  CHECK(day_in_words("2026-12-01T08:00:00Z") == "1 December 2026");
  CHECK(day_in_words("2026-02-30") == "2026-02-30");
  CHECK(day_in_words("May 2026") == "May 2026");
}

TEST_CASE("an article counts as opened this week for seven days, even across the end of a year") {
  CHECK(is_of_this_week("2025-12-29T23:00:00Z", "2026-01-04T01:00:00Z"));
  CHECK_FALSE(is_of_this_week("2025-12-28T23:00:00Z", "2026-01-04T01:00:00Z"));
  CHECK_FALSE(is_of_this_week("", "2026-01-04T01:00:00Z"));
}

}  // namespace attest::testing::library_library_facts_test
