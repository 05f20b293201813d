// How far each word of a paragraph moves its line on.
#pragma once

#include <string_view>

#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"
#include "layout/word_cutter.h"

namespace attest {

// The width of a word that begins `from` device pixels behind the line's beginning: only a tab's
// depends on it. A line's end has none.
float advance_of(const Word& word, float from, const Paragraph& paragraph, RunWidths& widths);

// The room between the cells of a table row.
float cell_gap(const Paragraph& paragraph);
// Where a line that begins at `start` begins: amid a table row, below the cell that it goes on
// with.
float line_lead(const Paragraph& paragraph, ByteOffset start);
// Where words that stand at `from` have to end: before the next cell, or at the column's end.
float line_limit(const Paragraph& paragraph, float from);

}  // namespace attest
