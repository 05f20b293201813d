// Removes the parts of fills that are hidden behind other fills.
#pragma once

#include <cstddef>
#include <vector>

#include "render/painter.h"

namespace attest {

// Returns the part of a fill or plain line between two x positions. A fill has square corners where
// it is cut.
Quad part_of_fill(const Quad& fill, float left, float right);

// Removes the hidden parts of all quads whose index is at least `first`. These quads must be opaque
// Fills with the same top and height. A quad is drawn over all quads with a lower index. Where the
// upper quad has round corners, the lower quad still extends under these corners. After the
// removal, the total drawn area is hardly larger than the visible area, even if many marks overlap.
void cut_hidden(std::vector<Quad>& quads, std::size_t first);

}  // namespace attest
