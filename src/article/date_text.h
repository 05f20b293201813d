// Dates as newspapers write them, in the languages that Attest meets most.
//
// 14 March 2026, March 14th, 2026, 14. März 2026, 14 de marzo de 2026, 2026-03-14,
// 14.03.2026, 2026年3月14日, ١٤ مارس ٢٠٢٦. Where day and month could be either, as in
// 10/05/2017, no guess is made.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "article/line_words.h"

namespace attest {

struct FoundDate {
  std::size_t first = 0, last = 0;  // Of the words that were asked about: [first, last).
  std::string iso;                  // "2026-03-14"; empty where that is not certain.
};

// The first date in a line. A day and month without a year, or a month and year, are one too.
std::optional<FoundDate> find_date(const std::vector<LineWord>& words);

}  // namespace attest
