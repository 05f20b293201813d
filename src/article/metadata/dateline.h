// Recognises a dateline: the line with date, place and author below a title.
//
// Examples: "10/05/2017", "LONDON, 3 May 2024", "Northport Courier · 14 March 2026 · by Ilse
// Marten", "Von Jonas Krüger", "By Marta Oyelaran, Lowland Gazette, 3 June 2026".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest {

struct Dateline {
  // The date: ISO 8601 if the day is certain, otherwise as written. May be empty.
  std::string published;
  std::string byline;     // The author's name. Empty if the line names no author.
  std::string publisher;  // The name of a newspaper in the line, or empty.
};

// Parses a dateline. Returns nothing for any other line, such as a sentence with a date in it.
std::optional<Dateline> read_dateline(std::string_view line);

}  // namespace attest
