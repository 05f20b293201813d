// Draws the links of a mark as arcs in the margin on the side where lines begin.
//
// An arc begins with a dot, or with a square if it begins at a quote. It ends with a dot in the
// colour of the end mark's kind. A shorter arc lies inside a longer one. An arc of the kind
// "supports" has a plus; one of the kind "disputes" has a minus. Two marks on one line are not
// connected by an arc. A margin that is too narrow, as on a phone, has no arcs.
#pragma once

#include <cstddef>
#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/mark_scene.h"

namespace attest {

// Arcs are computed for at most this number of links of a mark, beginning with the oldest link. The
// limit bounds the cost of a frame.
inline constexpr std::size_t kMostLinksDrawn = 256;

// Appends the arcs of the links of `mark` to `out`. `lines` are the visible lines.
void add_link_arcs(PageLayout& page, const std::vector<PlacedLine>& lines,
                   const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& out);

}  // namespace attest
