// Fills that lie on each other, without what nobody sees of the lower ones.
#pragma once

#include <cstddef>
#include <vector>

#include "render/painter.h"

namespace attest {

// The part of a fill, or of a plain line, between two places; where a fill was cut it is square.
Quad part_of_fill(const Quad& fill, float left, float right);

// `quads` from `first` on are opaque Fills of one top and height, the last on top. What lies behind
// others is cut away; a piece reaches as far below a round corner as that leaves it to be seen.
// So many marks as may overlap, hardly more is drawn than there are pixels.
void cut_hidden(std::vector<Quad>& quads, std::size_t first);

}  // namespace attest
