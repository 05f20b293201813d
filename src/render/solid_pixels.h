// Splits a shape into a rect of opaque whole pixels and its two ends.
//
// Clearing a rect costs almost nothing with a software renderer, while a shape costs about thirty
// nanoseconds per pixel.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

// The whole pixels between the round ends that the shape fills completely with its colour. Empty if
// there are none.
Rect solid_pixels(const Quad& quad);

// Appends the shapes that complete `quad` after its solid pixels are filled. `solid` must not be
// empty.
void add_ends(const Quad& quad, const Rect& solid, std::vector<Quad>& out);

}  // namespace attest
