#include "render/hidden_fills.h"

#include <algorithm>

namespace attest {
namespace {

// A horizontal range in device pixels.
struct Extent {
  float left = 0, right = 0;
};

// Returns the part of a fill that hides everything behind it. Excludes the round corners, and also
// the edge pixels, which the fill may cover only partly.
Extent solid_part(const Quad& quad) {
  const float left = square_left(quad) ? 0 : quad.a, right = square_right(quad) ? 0 : quad.a;
  return {quad.x + left + 1, quad.x + quad.width - right - 1};
}

// Returns the part of `quad` that `span` hides. If `span` hides only a portion of a round end, the
// result excludes this end, so that the end stays whole.
Extent hidden_part(const Quad& quad, Extent span) {
  const float end = quad.x + quad.width;
  const float round_until = quad.x + (square_left(quad) ? 0 : 2 * quad.a);
  const float round_from = end - (square_right(quad) ? 0 : 2 * quad.a);
  const bool hides_left = span.left <= quad.x, hides_right = span.right >= end;
  if (hides_left && hides_right) return {quad.x, end};
  if (hides_left && span.right < round_until) return {};
  if (hides_right && span.left > round_from) return {};
  return {hides_left ? quad.x : std::max(span.left, round_until),
          hides_right ? end : std::min(span.right, round_from)};
}

// Merges the range `added` into `spans`. The ranges in `spans` are sorted and do not touch each
// other.
void join(std::vector<Extent>& spans, Extent added) {
  if (added.right <= added.left) return;
  const auto from = std::partition_point(
      spans.begin(), spans.end(), [&](const Extent& span) { return span.right < added.left; });
  auto to = from;
  for (; to != spans.end() && to->left <= added.right; ++to) {
    added = {std::min(added.left, to->left), std::max(added.right, to->right)};
  }
  spans.insert(spans.erase(from, to), added);
}

}  // namespace

Quad part_of_fill(const Quad& fill, float left, float right) {
  Quad part = fill;
  part.x = left;
  part.width = right - left;
  part.b =
      square(square_left(fill) || left > fill.x, square_right(fill) || right < fill.x + fill.width);
  return part;
}

void cut_hidden(std::vector<Quad>& quads, std::size_t first) {
  if (quads.size() < first + 2) return;
  std::vector<Extent> solid;  // The area covered by the fills that were visited so far.
  std::vector<Quad> seen;     // The visible parts of the visited fills, topmost fill first.
  for (std::size_t i = quads.size(); i-- > first;) {
    const Quad& quad = quads[i];
    const float end = quad.x + quad.width;
    float at = quad.x;
    for (const Extent& span : solid) {
      const Extent cut = hidden_part(quad, span);
      if (cut.right <= cut.left) continue;
      if (cut.left > at) seen.push_back(part_of_fill(quad, at, cut.left));
      at = cut.right;
    }
    if (at < end) seen.push_back(part_of_fill(quad, at, end));
    join(solid, solid_part(quad));
  }
  quads.resize(first);
  quads.insert(quads.end(), seen.rbegin(), seen.rend());
}

}  // namespace attest
