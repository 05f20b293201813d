// Draws paths of horizontal and vertical lines with rounded corners as quads. Examples are the
// outline around a mark, the dashed line between two passages, and the arcs of links.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

struct Pencil {
  Colour colour;
  float width = 1;  // The line width, a whole number of device pixels.
  // Corner radius, measured to the middle of the line. A corner has a smaller radius if another
  // corner is too close.
  float radius = 0;
  // The length of a dash and of the gap after it, a whole number of device pixels. 0 means a solid
  // line. A dashed line has no round corners.
  float dash = 0;
  // Each dash begins at a multiple of the dash period from this point. The dashes therefore do not
  // move when the ends of the path move.
  Point dashes_from{};
};

// Draws a path along `points`. Two consecutive points must have the same x or the same y. A closed
// path returns to the first point. The line is centred on the points and aligned to whole pixels.
void add_path(std::vector<Point> points, bool closed, const Pencil& pencil, std::vector<Quad>& out);

// Draws one outline around all boxes, outside of the boxes. The boxes are in order from top to
// bottom. Each box must touch the next one and overlap it horizontally.
void add_outline(const std::vector<Rect>& boxes, const Pencil& pencil, std::vector<Quad>& out);

}  // namespace attest
