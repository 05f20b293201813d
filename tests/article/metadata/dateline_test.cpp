#include "article/metadata/dateline.h"

#include <string>

#include "doctest.h"

namespace attest::dateline_test {
namespace {

// Returns "date | byline", or "none".
std::string read(const char* line) {
  const std::optional<Dateline> dateline = read_dateline(line);
  return dateline ? dateline->published + " | " + dateline->byline : "none";
}

}  // namespace

TEST_CASE("a date alone is a dateline, and an unambiguous date is converted to ISO 8601") {
  CHECK(read("14 March 2026") == "2026-03-14 | ");
  CHECK(read("March 14, 2026") == "2026-03-14 | ");
  CHECK(read("Saturday, March 14th, 2026") == "2026-03-14 | ");
  CHECK(read("2026-03-14") == "2026-03-14 | ");
  CHECK(read("2026-03-14T10:30:00Z") == "2026-03-14 | ");
  CHECK(read("14.03.2026, 10:30 Uhr") == "2026-03-14 | ");
  CHECK(read("25/05/2017") == "2017-05-25 | ");
  CHECK(read("05/25/2017") == "2017-05-25 | ");
}

TEST_CASE("an incomplete, ambiguous or impossible date in a dateline stays as written") {
  CHECK(read("10/05/2017") == "10/05/2017 | ");
  CHECK(read("07/07/2017") == "2017-07-07 | ");
  CHECK(read("14/3/26") == "14/3/26 | ");
  CHECK(read("31 February 2026") == "31 February 2026 | ");
  CHECK(read("March 2026") == "March 2026 | ");
  CHECK(read("14 March") == "14 March | ");
}

TEST_CASE("dates are recognised in many languages") {
  CHECK(read("Samstag, 14. März 2026") == "2026-03-14 | ");
  CHECK(read("le 1er août 2026") == "2026-08-01 | ");
  CHECK(read("14 de marzo de 2026") == "2026-03-14 | ");
  CHECK(read("14 maggio 2026") == "2026-05-14 | ");
  CHECK(read("14 maart 2026") == "2026-03-14 | ");
  CHECK(read("den 14 mars 2026") == "2026-03-14 | ");
  CHECK(read("14 Şubat 2026") == "2026-02-14 | ");
  CHECK(read("14 марта 2026") == "2026-03-14 | ");
  CHECK(read("١٤ مارس ٢٠٢٦") == "2026-03-14 | ");
  CHECK(read("2026年3月14日") == "2026-03-14 | ");
  CHECK(read("2026년 3월 14일") == "2026-03-14 | ");
  CHECK(read("۱۴۰۴/۱۲/۲۳") == "۱۴۰۴/۱۲/۲۳ | ");  // Dates of the Persian calendar stay as written.
}

TEST_CASE("a dateline may contain place, publisher and author") {
  CHECK(read("LONDON, 3 May 2024") == "2024-05-03 | ");
  CHECK(read("Northport Courier · 14 March 2026 · by Ilse Marten") == "2026-03-14 | Ilse Marten");
  CHECK(read("By Ilse Marten, 14 March 2026") == "2026-03-14 | Ilse Marten");
  CHECK(read("By Ilse Marten and Jan Kolb") == " | Ilse Marten and Jan Kolb");
  CHECK(read("Von Jonas Krüger") == " | Jonas Krüger");
  CHECK(read("Par Anaïs Le Goff – le 14 mars 2026") == "2026-03-14 | Anaïs Le Goff");
  CHECK(read("بقلم سلمى الحداد، 14 مارس 2026") == "2026-03-14 | سلمى الحداد");
  CHECK(read("Last updated on 3 May 2024 at 10:30 GMT") == "2024-05-03 | ");
  CHECK(read("NORTHPORT") == " | ");
}

TEST_CASE("a dateline names a newspaper, but a place is no newspaper") {
  const auto publisher = [](const char* line) { return read_dateline(line)->publisher; };
  CHECK(publisher("By Marta Oyelaran, Lowland Gazette, 3 June 2026") == "Lowland Gazette");
  CHECK(read("By Marta Oyelaran, Lowland Gazette, 3 June 2026") == "2026-06-03 | Marta Oyelaran");
  CHECK(publisher("Northport Courier · 14 March 2026 · by Ilse Marten") == "Northport Courier");
  CHECK(publisher("14. März 2026 | Kieler Nachrichten") == "Kieler Nachrichten");
  CHECK(publisher("By Ilse Marten, New York, 3 May 2024").empty());
  CHECK(publisher("By Emily Post, 3 May 2024").empty());
  CHECK(publisher("LONDON, 3 May 2024").empty());
}

TEST_CASE("a sentence with a date in it is not a dateline") {
  CHECK(read("The council met on 14 March 2026") == "none");
  CHECK(read("On 14 March 2026 the mayor closed the bridge to lorries.") == "none");
  CHECK(read("“We close it on 14 March 2026”") == "none");
  CHECK(read("By the time the engineers came, the bridge was closed.") == "none");
  CHECK(read("By") == "none");
  CHECK(read("Von wegen sicher!") == "none");
  CHECK(read("A headline of usual length") == "none");
  CHECK(read("") == "none");
}

}  // namespace attest::dateline_test
