// What of a shape is one opaque colour in whole pixels, and the ends that it has besides.
//
// A rectangle that is cleared costs next to nothing where software plays the graphics
// card; a shape costs it some thirty nanoseconds a pixel.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

// Whole pixels that the shape fills with its colour, all of them between its round ends. Empty
// where there are none.
Rect solid_pixels(const Quad& quad);

// Adds the shapes that look like `quad` once its solid pixels, which it has, are filled.
void add_ends(const Quad& quad, const Rect& solid, std::vector<Quad>& out);

}  // namespace attest
