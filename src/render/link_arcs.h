// Draws the links of a mark as arcs in the margin on the side where lines begin.
//
// An arc begins with a square at a quote and with a dot at another mark, and ends with a dot in the
// colour of the kind. A shorter arc lies inside a longer one. An arc of the kind "supports" has a
// plus, and one of the kind "disputes" a minus. Two marks on one line have no arc, and a margin
// that is too narrow, as on a phone, has no arcs.
#pragma once

#include <cstddef>
#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/mark_scene.h"

namespace attest {

// Only the oldest links of a mark are drawn, so that the cost of a frame has a bound.
inline constexpr std::size_t kMostLinksDrawn = 256;

// Appends the arcs of the links of `mark` to `out`. `lines` are the visible lines.
void add_link_arcs(PageLayout& page, const std::vector<PlacedLine>& lines,
                   const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& out);

}  // namespace attest
