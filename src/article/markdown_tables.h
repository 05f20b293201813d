// Tables in Markdown whose rows do not fit their head.
//
// A table has as many columns as its line of hyphens says, and a cell too many is
// dropped by every parser, words and all. Here no word may be lost: such a table
// gets the columns that it needs, and what GitHub does not take for a table, for
// its head has other columns than the line of hyphens, is none here either.
#pragma once

#include <string>

namespace attest {

void keep_all_cells(std::string& markdown);

}  // namespace attest
