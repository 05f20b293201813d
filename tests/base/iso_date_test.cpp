#include "base/iso_date.h"

#include "doctest.h"

namespace attest::iso_date_test {

TEST_CASE("a date is read as its number of days since 1970, with or without a time") {
  CHECK(day_of("1970-01-01") == 0);
  CHECK(day_of("2026-01-01T10:00:00Z") == 20'454);
  CHECK(day_of("2028-02-29") == 20'454 + 789);
}

TEST_CASE("a text that is no day of the calendar has no number of days") {
  for (const char* text : {"", "2026", "2026-02-30", "2026/01/01", "2026-1-01", "-026-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(day_of(text));
  }
}

TEST_CASE("a number must have all of its digits and no sign") {
  CHECK(number_at("T09:05", 1, 2) == 9);
  CHECK_FALSE(number_at("T9:05", 1, 2));
  CHECK_FALSE(number_at("T-9", 1, 2));
  CHECK_FALSE(number_at("T9", 1, 2));
}

}  // namespace attest::iso_date_test
