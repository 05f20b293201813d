// Dates as newspapers write them, in the languages that Attest meets most.
//
// 14 March 2026, March 14th, 2026, 14. März 2026, 14 de marzo de 2026, 2026-03-14,
// 14.03.2026, 2026年3月14日, ١٤ مارس ٢٠٢٦. Where day and month could be either, as in
// 10/05/2017, the language decides if all who write it agree; else no guess is made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/line_words.h"

namespace attest {

struct FoundDate {
  std::size_t first = 0, last = 0;  // Of the words that were asked about: [first, last).
  std::string iso;                  // "2026-03-14"; empty where that is not certain.
};

enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// Which of "03/04/2026" is the day, by a BCP 47 tag. English alone does not say, en-GB does.
DateOrder date_order_of(std::string_view language);

// The one day that a text names, as "2026-03-14", or with the time of a full ISO 8601 date behind
// it. Empty where the words could mean several days, or none: "May 2026", "10–11 May 2026".
std::string one_day_of(std::string_view text, DateOrder order);

// The same where 10/05/2017 could be either of two days, but an English article names the weekday
// of one of them and not that of the other: news tells what happened "on Wednesday". Else empty.
std::string day_by_weekday(std::string_view text, std::string_view article);

// The first date in a line. A day and month without a year, or a month and year, are one too.
std::optional<FoundDate> find_date(const std::vector<LineWord>& words,
                                   DateOrder order = DateOrder::Unknown);

}  // namespace attest
