// Draws the parts of a mark that are visible only while the mark is chosen or hovered: the dashed
// lines between its passages, and its links as arcs in the margin. A chosen mark also has an
// outline around its lines.
#pragma once

#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/mark_scene.h"

namespace attest {

// Appends the quads of a chosen or hovered mark to `scene`. `lines` are the visible lines.
void add_raised_mark(PageLayout& page, const std::vector<PlacedLine>& lines,
                     const MarkSceneInput& input, const Mark& mark, MarkScene& scene);

}  // namespace attest
