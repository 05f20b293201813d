// Draws the parts of a mark that are visible only while it is chosen or hovered: the outline around
// its lines, the thread between its passages, and its links as arcs in the margin on the side where
// lines begin.
#pragma once

#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/mark_scene.h"

namespace attest {

// Appends the quads of these parts to `above`, the quads that are drawn over the text. `lines` are
// the visible lines.
void add_raised_mark(PageLayout& page, const std::vector<PlacedLine>& lines,
                     const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& above);

}  // namespace attest
