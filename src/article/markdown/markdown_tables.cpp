#include "article/markdown/markdown_tables.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "article/markdown/markdown_lines.h"
#include "text/whitespace.h"

namespace attest {
namespace {

constexpr std::size_t kMostColumns = 128;  // The maximum number of columns in md4c.

struct Insertion {
  std::size_t at;
  std::string text;
};

// Returns the row without the markers of quotations and list items before the row.
std::string_view row_of(std::string_view line) {
  for (;;) {
    line = trimmed_spaces(line);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool number = digits > 0 && digits < 10 && digits + 1 < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    const bool bullet =
        line.size() > 1 && line[1] == ' ' && (line[0] == '-' || line[0] == '*' || line[0] == '+');
    if (number)
      line.remove_prefix(digits + 2);
    else if (bullet)
      line.remove_prefix(2);
    else if (!line.empty() && line[0] == '>')
      line.remove_prefix(1);
    else
      return line;
  }
}

std::size_t count_cells(std::string_view row) {
  if (!row.empty() && row.front() == '|') row.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\')
      ++i;
    else if (row[i] == '|' && i + 1 < row.size())
      ++cells;
  }
  return cells;
}

// Matches a row such as "| --- | :-: |" with at least one bar.
bool is_line_of_hyphens(std::string_view row) {
  return row.find('|') != row.npos && row.find('-') != row.npos &&
         row.find_first_not_of("|-: \t") == row.npos;
}

// Returns the highest number of cells in the rows from `at` to the next empty line.
std::size_t most_cells(std::string_view markdown, std::size_t at) {
  std::size_t most = 0;
  while (at < markdown.size()) {
    const std::string_view row = row_of(next_line(markdown, at));
    if (row.empty()) break;
    most = std::max(most, count_cells(row));
  }
  return most;
}

}  // namespace

void keep_all_cells(std::string& markdown) {
  if (markdown.find('|') == markdown.npos) return;
  std::vector<Insertion> insertions;
  Fences fences;
  std::string_view head, above_head;  // The two rows before the current row.
  bool in_table = false;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::string_view line = next_line(markdown, at);
    const bool code = fences.is_code(line) || indentation(line) > 3;
    const std::string_view row = code ? std::string_view() : row_of(line);
    in_table = in_table && !row.empty();
    if (!in_table && !head.empty() && is_line_of_hyphens(row)) {
      in_table = true;
      const std::size_t columns = count_cells(row), cells = most_cells(markdown, at);
      const bool fits = count_cells(head) == columns;
      const auto start = static_cast<std::size_t>(row.data() - markdown.data());
      if (!fits || (cells > columns && (!above_head.empty() || cells > kMostColumns))) {
        insertions.push_back({start, "\\"});
      } else if (cells > columns) {
        std::string more;
        for (std::size_t i = columns; i < cells; ++i) more += row.back() == '|' ? "-|" : "|-";
        insertions.push_back({start + row.size(), std::move(more)});
      }
    }
    above_head = head;
    head = row;
  }
  if (insertions.empty()) return;

  std::string out;
  std::size_t copied = 0;
  for (const Insertion& insertion : insertions) {
    out.append(markdown, copied, insertion.at - copied);
    out += insertion.text;
    copied = insertion.at;
  }
  out.append(markdown, copied, markdown.npos);
  markdown = std::move(out);
}

}  // namespace attest
