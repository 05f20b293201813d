// Repairs Markdown tables with rows that have more cells than the head.
//
// A table has as many columns as its line of hyphens, and every parser drops the text of extra
// cells. To keep all text, this function adds the missing columns. If the head and the line of
// hyphens have different numbers of columns, the lines are not a table, as on GitHub.
#pragma once

#include <string>

namespace attest {

void keep_all_cells(std::string& markdown);

}  // namespace attest
