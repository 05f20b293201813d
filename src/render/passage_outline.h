// Draws the outline of a passage, which follows its lines.
#pragma once

#include <vector>

#include "layout/page_layout.h"
#include "render/strokes.h"

namespace attest {

// Appends one outline around the parts of `range` in `lines`. Parts in consecutive lines of a block
// share one outline if they overlap horizontally. `origin` is the page's top left corner. `gap` is
// the distance between the tint and the outline, in device pixels.
void add_passage_outline(PageLayout& page, const std::vector<PlacedLine>& lines, ByteRange range,
                         Point origin, float gap, const Pencil& pencil, std::vector<Quad>& out);

}  // namespace attest
