// Repairs Markdown tables in which a row has more cells than the head.
//
// The line of hyphens sets the number of columns, and every parser drops the text of extra cells.
// The repair adds the missing columns, so that all text is kept. If the head and the line of
// hyphens have different numbers of columns, the lines are not a table. GitHub has the same rule.
#pragma once

#include <string>

namespace attest {

void keep_all_cells(std::string& markdown);

}  // namespace attest
