// Joins texts. add_part() builds a line of parts that are separated by raised dots or by another
// separator, such as "The Courier · 3 marks".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wording/isolation.h"

namespace attest {

// Appends a part to the line. Ignores an empty part.
inline void add_part(std::string& line, std::string_view part, std::string_view separator = " · ") {
  if (part.empty()) return;
  if (!line.empty()) line += separator;
  append_isolated(line, part);
}

// Joins sentences into one text.
inline std::string joined(const std::vector<std::string>& sentences) {
  std::string all;
  for (const std::string& sentence : sentences) {
    if (!all.empty()) all += all.back() == '.' ? " " : ". ";
    all += sentence;
  }
  return all;
}

}  // namespace attest
