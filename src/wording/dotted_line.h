// A line of parts with a raised dot between them: "The Courier · 3 marks".
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Appends a part to the line. An empty part is left out.
inline void add_part(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

}  // namespace attest
