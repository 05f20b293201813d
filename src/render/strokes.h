// Paths of level and upright lines with rounded corners, as quads: the outline around
// the lines of a mark, the thread between its passages, the arcs of links.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

struct Pencil {
  Colour colour;
  float width = 1;   // A whole number of device pixels.
  float radius = 0;  // Of the corners, to the middle of the line; smaller where there is no room.
};

// Draws along `points`, of which each has one coordinate with the next in common; closed: and back
// to the first. The points are the middle of the line, which is put on whole pixels.
void add_path(std::vector<Point> points, bool closed, const Pencil& pencil, std::vector<Quad>& out);

// The outline of boxes that stand below each other and touch, each beside some of the next one's
// width, as one shape. Runs outside of them.
void add_outline(const std::vector<Rect>& boxes, const Pencil& pencil, std::vector<Quad>& out);

}  // namespace attest
