#include "layout/table_columns.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "layout/word_advance.h"
#include "layout/word_cutter.h"
#include "text/utf8.h"

namespace attest {

std::vector<float> cell_widths(const Paragraph& row, const ReadingOrder& order, RunWidths& widths) {
  widths.shaper().set_language(row.language);
  WordCutter cutter(row, order, ByteRange(0, row.text.size()), widths.shaper());
  std::vector<float> cells(1);
  for (ByteOffset at; at.value < row.text.size();) {
    const Word word = cutter.word_at(at);
    at = word.range.end;
    if (word.kind == Word::Kind::Tab) {
      cells.push_back(0);
    } else {
      cells.back() += advance_of(word, 0, row, widths);
    }
  }
  return cells;
}

void share_width(std::vector<TableColumn>& columns, float width, float gap) {
  const auto count = static_cast<float>(columns.size());
  float available = width - gap * (count - 1), needed = 0;
  for (const TableColumn& column : columns) needed += column.width;
  if (needed <= available) {
    const float extra = std::floor(std::min((available - needed) / count, 2 * gap));
    for (TableColumn& column : columns) column.width += extra;
    return;
  }
  // A column that needs less than the fair share leaves more width for the others.
  float fair = available / count;
  for (std::size_t round = 0; round < columns.size(); ++round) {
    float left = available, open = 0;
    for (const TableColumn& column : columns) {
      if (column.width <= fair) left -= column.width;
      if (column.width > fair) ++open;
    }
    if (open > 0) fair = left / open;
  }
  fair = std::max(1.0f, std::floor(fair));
  for (TableColumn& column : columns) column.width = std::min(column.width, fair);
}

std::vector<float> cell_starts(const std::vector<TableColumn>& columns,
                               const std::vector<float>& cells, float gap, Direction direction) {
  // A tolerance for rounding errors in sums of widths. It ensures that a number still fits if it is
  // exactly as wide as its column.
  constexpr float kRounding = 0.005f;
  std::vector<float> starts;
  float x = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool at_end =
        columns[i].numeric && i < cells.size() && direction == Direction::LeftToRight;
    starts.push_back(x + (at_end ? std::max(0.0f, columns[i].width - cells[i] - kRounding) : 0));
    x += columns[i].width + gap;
  }
  return starts;
}

bool is_number(std::string_view cell) {
  bool digit = false;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = decode(cell, at);
    const bool latin = is_ascii_letter(c);
    if (latin || (c >= 0xC0 && c < 0x2000) || c >= 0x2C00) return false;
    digit |= is_ascii_digit(c);
  }
  return digit;
}

}  // namespace attest
