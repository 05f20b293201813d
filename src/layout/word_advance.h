// Computes how far each word of a paragraph advances its line.
#pragma once

#include <string_view>

#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"
#include "layout/word_cutter.h"

namespace attest {

// The advance of a word that starts `from` device pixels after the start of the line. Only tabs
// depend on `from`. A line end has no advance.
float advance_of(const Word& word, float from, const Paragraph& paragraph, RunWidths& widths);

// The space between the cells of a table row.
float cell_gap(const Paragraph& paragraph);
// The x position at which a line that starts at `start` begins. Inside a table row, that is the
// start of the continued cell.
float line_lead(const Paragraph& paragraph, ByteOffset start);
// The x position at which text that starts at `from` must end: before the next cell, or at the end
// of the column.
float line_limit(const Paragraph& paragraph, float from);

}  // namespace attest
