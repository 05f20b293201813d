// Draws the outline of a passage. The outline follows the passage's lines.
#pragma once

#include <vector>

#include "layout/page_layout.h"
#include "render/strokes.h"

namespace attest {

// Appends the outline of `range` in `lines` to `out`. The parts in consecutive lines of a block
// share one outline if they overlap horizontally. `origin` is the page's top left corner. `gap` is
// the distance between the tint and the outline, in device pixels.
void add_passage_outline(PageLayout& page, const std::vector<PlacedLine>& lines, ByteRange range,
                         Point origin, float gap, const Pencil& pencil, std::vector<Quad>& out);

}  // namespace attest
