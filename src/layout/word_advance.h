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

}  // namespace attest
