// How the columns of a table share its width.
//
// A column is as wide as its widest cell where all of them have room, with some air
// between them. Where they have not, the narrow ones keep what they need and the
// wide ones share the rest: their cells go on below, in their own column, and the
// next cell follows where the one before it ended.
#pragma once

#include <string_view>
#include <vector>

#include "layout/paragraph_layout.h"

namespace attest {

// The width of each cell of a row on one line, device pixels; `row.cells` is not looked at.
std::vector<float> cell_widths(const Paragraph& row, const ReadingOrder& order, RunWidths& widths);

struct TableColumn {
  float width = 0;
  bool numeric = true;
};

// From what each column would need to what it gets of `width`; `gap` stands between two of them.
void share_width(std::vector<TableColumn>& columns, float width, float gap);

// Where each cell of a row begins. Numbers stand at the far end of their columns, so that their
// digits stand below each other.
std::vector<float> cell_starts(const std::vector<TableColumn>& columns,
                               const std::vector<float>& cells, float gap);

// Whether the words are digits, signs and units without a letter.
bool is_number(std::string_view cell);

}  // namespace attest
