// Removes the hidden parts of fills that lie on top of each other.
#pragma once

#include <cstddef>
#include <vector>

#include "render/painter.h"

namespace attest {

// The part of a fill or of a plain line between two x positions. A fill has square corners where it
// is cut.
Quad part_of_fill(const Quad& fill, float left, float right);

// `quads` from index `first` on must be opaque Fills with the same top and height, the last one on
// top. Cuts away the parts that are hidden behind other fills. Where the fill on top has a round
// corner, the fill below extends under that corner. The drawn area stays close to the visible area
// even if many marks overlap.
void cut_hidden(std::vector<Quad>& quads, std::size_t first);

}  // namespace attest
