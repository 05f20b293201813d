#include "render/strokes.h"

#include <algorithm>
#include <cmath>

namespace attest {
namespace {

float length_of(Point from, Point to) { return std::abs(to.x - from.x) + std::abs(to.y - from.y); }

// Returns the point that lies `far` pixels from `from` in the direction of `to`.
Point towards(Point from, Point to, float far) {
  const float length = length_of(from, to);
  if (length == 0) return from;
  return {from.x + (to.x - from.x) / length * far, from.y + (to.y - from.y) / length * far};
}

// Appends the dashes of one straight line of a path to `out`.
void add_dashes(const Quad& line, bool level, const Pencil& pencil, std::vector<Quad>& out) {
  const float period = 2 * pencil.dash;
  const float start = level ? line.x : line.y;
  const float end = start + (level ? line.width : line.height);
  const float origin = level ? pencil.dashes_from.x : pencil.dashes_from.y;
  for (float at = origin + std::floor((start - origin) / period) * period; at < end; at += period) {
    const float from = std::max(at, start), to = std::min(at + pencil.dash, end);
    if (to <= from) continue;
    Quad dash = line;
    (level ? dash.x : dash.y) = from;
    (level ? dash.width : dash.height) = to - from;
    out.push_back(dash);
  }
}

}  // namespace

void add_path(std::vector<Point> points, bool closed, const Pencil& pencil,
              std::vector<Quad>& out) {
  const float wide = pencil.width, half = wide / 2;
  for (Point& point : points) {
    point = {std::floor(point.x - half + 0.5f) + half, std::floor(point.y - half + 0.5f) + half};
  }
  points.erase(std::unique(points.begin(), points.end()), points.end());
  while (closed && points.size() > 1 && points.front() == points.back()) points.pop_back();
  const std::size_t count = points.size();
  if (count < 2) return;

  // The radius of the corner at each point. The straight lines end at this distance from the point.
  // At a point without a round corner, the value is negative, because the lines extend past the
  // point by half the line width.
  std::vector<float> radii(count, -half);
  for (std::size_t i = closed ? 0 : 1; i < (closed ? count : count - 1); ++i) {
    const Point before = points[(i + count - 1) % count], at = points[i],
                after = points[(i + 1) % count];
    const bool straight = (before.x == at.x) == (at.x == after.x);
    // If a line has a corner at both ends, each corner gets at most half of the line's length.
    const float one = length_of(before, at) / (closed || i > 1 ? 2 : 1);
    const float other = length_of(at, after) / (closed || i + 2 < count ? 2 : 1);
    const float radius = std::floor(std::min({pencil.radius, one, other}) - half) + half;
    if (straight || radius < wide || pencil.dash > 0) continue;
    radii[i] = radius;
    const Point in = towards(at, before, radius), on = towards(at, after, radius);
    const Point middle{in.x + on.x - at.x, in.y + on.y - at.y};
    const float side = radius + half;
    const bool right = middle.x > at.x, below = middle.y > at.y;
    out.push_back({right ? middle.x - side : middle.x, below ? middle.y - side : middle.y, side,
                   side, pencil.colour, Shape::Corner, wide,
                   (right ? 1.0f : 0.0f) + (below ? 2.0f : 0.0f)});
  }
  for (std::size_t i = 0; i + (closed ? 0 : 1) < count; ++i) {
    const std::size_t next = (i + 1) % count;
    const Point from = towards(points[i], points[next], radii[i]);
    const Point to = towards(points[next], points[i], radii[next]);
    if ((to.x - from.x) * (points[next].x - points[i].x) < 0 ||
        (to.y - from.y) * (points[next].y - points[i].y) < 0 || from == to)
      continue;  // The two corners leave no space for a straight line.
    const bool level = points[i].y == points[next].y;
    const float x = std::min(from.x, to.x), y = std::min(from.y, to.y);
    const Quad line{level ? x : x - half,
                    level ? y - half : y,
                    level ? length_of(from, to) : wide,
                    level ? wide : length_of(from, to),
                    pencil.colour,
                    Shape::Fill,
                    0,
                    0};
    if (pencil.dash > 0) {
      add_dashes(line, level, pencil, out);
    } else {
      out.push_back(line);
    }
  }
}

void add_outline(const std::vector<Rect>& boxes, const Pencil& pencil, std::vector<Quad>& out) {
  if (boxes.empty()) return;
  const float half = pencil.width / 2;
  std::vector<Point> down, up;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Rect& box = boxes[i];
    float top = box.y, bottom = box.bottom();
    if (i == 0) top -= half;
    if (i + 1 == boxes.size()) bottom += half;
    // Two boxes may have different widths. At their common edge, the outline follows the wider box.
    if (i > 0) top = down.back().y;
    down.push_back({box.right() + half, top});
    down.push_back({box.right() + half, bottom});
    up.push_back({box.x - half, top});
    up.push_back({box.x - half, bottom});
  }
  down.insert(down.end(), up.rbegin(), up.rend());
  add_path(std::move(down), true, pencil, out);
}

}  // namespace attest
