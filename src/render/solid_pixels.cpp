#include "render/solid_pixels.h"

#include <cmath>

#include "render/hidden_fills.h"

namespace attest {
namespace {

bool is_whole(float value) { return std::floor(value) == value; }

// The width of a round end: twice its radius. A shape cut there keeps the same round corners.
float reach_of_end(const Quad& quad, bool is_square) { return is_square ? 0 : 2 * quad.a; }

}  // namespace

Rect solid_pixels(const Quad& quad) {
  const bool fill = quad.shape == Shape::Fill;
  if ((quad.colour.rgba & 0xFFu) != 0xFFu || (!fill && quad.shape != Shape::PlainLine)) return {};
  const float high = fill ? quad.height : quad.a;
  const float top = quad.y + (quad.height - high) / 2;
  if (!is_whole(top) || !is_whole(high)) return {};
  const float left = quad.x + reach_of_end(quad, fill && square_left(quad));
  const float right = quad.x + quad.width - reach_of_end(quad, fill && square_right(quad));
  const float first = std::ceil(left), end = std::floor(right);
  return end > first ? Rect{first, top, end - first, high} : Rect{};
}

// An end piece of a line is also round on its inner side. That side overlaps the solid pixels.
void add_ends(const Quad& quad, const Rect& solid, std::vector<Quad>& out) {
  const float under = quad.shape == Shape::Fill ? 0 : quad.a / 2, right = quad.x + quad.width;
  // Lines ignore the flags for square sides.
  if (solid.x > quad.x) out.push_back(part_of_fill(quad, quad.x, solid.x + under));
  if (right > solid.right()) out.push_back(part_of_fill(quad, solid.right() - under, right));
}

}  // namespace attest
