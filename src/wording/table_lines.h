// Reads the lines of a table of sentences (english.txt). A sentence has the form "id = message".
// Empty lines and lines that begin with "#" contain no sentence.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace attest {

inline constexpr std::string_view kTableSeparator = " = ";

// Calls visit(id, message) for each sentence, in the order of the table. `id` and `message` refer
// to parts of `table`.
template <class Visit>
void for_each_sentence(std::string_view table, const Visit& visit) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    const std::size_t separator = line.find(kTableSeparator);
    if (!line.starts_with('#') && separator != std::string_view::npos) {
      visit(line.substr(0, separator), line.substr(separator + kTableSeparator.size()));
    }
    table.remove_prefix(std::min(end + 1, table.size()));
  }
}

}  // namespace attest
