// What is seen of a mark only while it is chosen or under the pointer: the outline
// around its lines, the thread between its passages, and its links as arcs in the
// margin where lines begin.
#pragma once

#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/mark_scene.h"

namespace attest {

// Adds to what lies above the words. `lines` are those in view.
void add_raised_mark(PageLayout& page, const std::vector<PlacedLine>& lines,
                     const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& above);

}  // namespace attest
