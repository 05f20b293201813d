// Computes how much width each word of a paragraph adds to its line.
#pragma once

#include <string_view>

#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"
#include "layout/word_cutter.h"

namespace attest {

// Returns the advance of a word that starts `from` device pixels after the start of the line. Only
// the advance of a tab depends on `from`. The advance of a line break is 0.
float advance_of(const Word& word, float from, const Paragraph& paragraph, RunWidths& widths);

// The space between the cells of a table row.
float cell_gap(const Paragraph& paragraph);
// Returns the x position of the first word in a line whose text starts at byte `start`. On a
// continuation line of a table row, this is the start of the continued cell.
float line_lead(const Paragraph& paragraph, ByteOffset start);
// Returns the x position at which text that starts at x position `from` must end: before the next
// cell, or at the end of the column.
float line_limit(const Paragraph& paragraph, float from);

}  // namespace attest
