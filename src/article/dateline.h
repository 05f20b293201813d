// The line below a title that says when, where and by whom.
//
//   10/05/2017
//   LONDON, 3 May 2024
//   Northport Courier · 14 March 2026 · by Ilse Marten
//   Von Jonas Krüger
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest {

struct Dateline {
  std::string published;  // ISO 8601 where that is certain, else as written; or empty.
  std::string byline;     // Empty if no name is given.
};

// What a line says if it is nothing but a dateline. A sentence that names a date is none.
std::optional<Dateline> read_dateline(std::string_view line);

}  // namespace attest
