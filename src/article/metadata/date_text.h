// Recognises dates in newspaper style, in the most common languages.
//
// Examples: 14 March 2026, March 14th, 2026, 14. März 2026, 14 de marzo de 2026, 2026-03-14,
// 14.03.2026, 2026年3月14日, ١٤ مارس ٢٠٢٦. The order of day and month in 10/05/2017 depends on the
// country. If all countries of a language use the same order, the language decides. Otherwise the
// date stays unresolved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/text/line_words.h"

namespace attest {

struct FoundDate {
  std::size_t first = 0, last = 0;  // The date consists of the words [first, last).
  std::string iso;                  // "2026-03-14", or empty if the day is ambiguous or missing.
};

enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// Returns the order of day and month in "03/04/2026" for a BCP 47 tag. For "en" the order is
// `Unknown`, because the order depends on the country. For "en-GB" it is `DayFirst`.
DateOrder date_order_of(std::string_view language);

// Returns the single day in a text as "2026-03-14". If the text is an ISO 8601 date with a time,
// returns the whole text. Returns an empty string if the text has no date or may mean several days:
// "May 2026", "10–11 May 2026".
std::string one_day_of(std::string_view text, DateOrder order);

// Resolves an ambiguous date such as 10/05/2017 if the article mentions a weekday, as news articles
// often do. Returns the possible day whose English weekday the article mentions. Returns an empty
// string if the article mentions the weekdays of both possible days, or of neither.
std::string day_by_weekday(std::string_view text, std::string_view article);

// Finds the first date in a line. A day and a month, or a month and a year, also count as a date.
std::optional<FoundDate> find_date(const std::vector<LineWord>& words,
                                   DateOrder order = DateOrder::Unknown);

}  // namespace attest
