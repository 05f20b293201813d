// Reads ISO 8601 dates, such as "2026-11-23" and the date in "2026-11-23T10:00:00Z".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace attest {

// Returns the number that is written with exactly `digits` digits at `at`.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits);

// Returns the date at the start of the text as the number of days since 1970-01-01. Returns nothing
// if there is no such day.
std::optional<int> day_of(std::string_view iso);

}  // namespace attest
