// Removes the parts of fills that are hidden behind other fills.
#pragma once

#include <cstddef>
#include <vector>

#include "render/painter.h"

namespace attest {

// Returns the part of a fill or plain line between two x positions. A fill has square corners where
// it is cut.
Quad part_of_fill(const Quad& fill, float left, float right);

// Cuts away the hidden parts of the quads from index `first` on. These quads must be opaque Fills
// with the same top and height; each is drawn over the previous ones. A fill extends under the
// round corners of the fill above it. Even if many marks overlap, the total drawn area is hardly
// larger than the visible area.
void cut_hidden(std::vector<Quad>& quads, std::size_t first);

}  // namespace attest
