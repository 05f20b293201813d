// Distributes the width of a table among its columns.
//
// If all columns fit, each column is as wide as its widest cell, plus some space. Otherwise, narrow
// columns keep the width they need, and the wide columns share the remaining width. A cell of a
// wide column may continue on further lines inside its column. The next cell of the row then starts
// on the last line of the continued cell.
#pragma once

#include <string_view>
#include <vector>

#include "layout/paragraph_layout.h"

namespace attest {

// Returns the width that each cell of a row needs to fit on a single line, in device pixels.
// Ignores `row.cells`.
std::vector<float> cell_widths(const Paragraph& row, const ReadingOrder& order, RunWidths& widths);

struct TableColumn {
  float width = 0;
  bool numeric = true;
};

// Replaces the width that each column needs by the final width of the column. `width` is the width
// of the table, and `gap` is the space between two columns.
void share_width(std::vector<TableColumn>& columns, float width, float gap);

// Returns the start of each cell of a row, from the side where the row begins. Numbers are aligned
// to the right of their columns in each direction, so that their units line up.
std::vector<float> cell_starts(const std::vector<TableColumn>& columns,
                               const std::vector<float>& cells, float gap, Direction direction);

// Returns whether the cell has at least one digit and no letters. Signs such as "%" or "€" are
// allowed.
bool is_number(std::string_view cell);

}  // namespace attest
