#include "render/solid_pixels.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "doctest.h"

namespace attest {
namespace {

constexpr Colour kInk{0x336699FF};

// The fraction of the pixel with this centre that a shape covers, as computed in shaders/quad.frag.
float covered(const Quad& quad, float x, float y) {
  const bool fill = quad.shape == Shape::Fill;
  const float half_wide = quad.width / 2, half_high = fill ? quad.height / 2 : quad.a / 2;
  const float from = x - quad.x - half_wide;
  const bool is_square = fill && (from < 0 ? square_left(quad) : square_right(quad));
  const float radius = std::min(is_square ? 0.0f
                                : fill    ? quad.a
                                          : quad.a / 2,
                                std::min(half_wide, half_high));
  const float beside = std::abs(from) - half_wide + radius;
  const float above = std::abs(y - quad.y - quad.height / 2) - half_high + radius;
  const float beyond = std::hypot(std::max(beside, 0.0f), std::max(above, 0.0f)) +
                       std::min(std::max(beside, above), 0.0f);
  return std::clamp(0.5f - beyond + radius, 0.0f, 1.0f);
}

// The fraction of the pixel's old colour that remains.
float left_by(const std::vector<Quad>& quads, float x, float y) {
  float left = 1;
  for (const Quad& quad : quads) left *= 1 - covered(quad, x, y);
  return left;
}

}  // namespace

TEST_CASE("the solid pixels and ends of a shape cover the same pixels as the shape") {
  std::mt19937 random(3);
  const auto any = [&](float least, float most) {
    return least + (most - least) * static_cast<float>(random() % 1000) / 1000;
  };
  int divided = 0;
  for (int i = 0; i < 400; ++i) {
    const bool fill = i % 2 == 0;
    const float a = fill ? any(0, 5) : 2 * std::floor(any(1, 3));
    const Quad quad{any(5, 9),  6,
                    any(1, 60), fill ? std::floor(any(4, 20)) : 4,
                    kInk,       fill ? Shape::Fill : Shape::PlainLine,
                    a,          fill ? square(random() % 2 == 0, random() % 2 == 0) : 0};
    const Rect solid = solid_pixels(quad);
    if (solid.width <= 0) continue;
    ++divided;
    std::vector<Quad> ends;
    add_ends(quad, solid, ends);
    REQUIRE(ends.size() <= 2);
    float worst = 0;
    for (float y = 3.5f; y < 30; ++y) {
      for (float x = 3.5f; x < 80; ++x) {
        const float left = solid.contains({x, y}) ? 0 : left_by(ends, x, y);
        worst = std::max(worst, std::abs(left - left_by({quad}, x, y)));
      }
    }
    CHECK(worst < 1e-4f);
  }
  CHECK(divided > 200);
}

TEST_CASE(
    "a shape that is transparent, wavy, too narrow or off the pixel grid has no solid pixels") {
  const Quad fill{10, 10, 50, 20, kInk, Shape::Fill, 3, 0};
  CHECK(solid_pixels(fill) == Rect{16, 10, 38, 20});
  Quad other = fill;
  other.colour.rgba = 0x336699FE;
  CHECK(solid_pixels(other) == Rect{});
  other = fill;
  other.y = 10.5f;
  CHECK(solid_pixels(other) == Rect{});
  other = fill;
  other.width = 11;
  CHECK(solid_pixels(other) == Rect{});
  other = fill;
  other.shape = Shape::WavyLine;
  CHECK(solid_pixels(other) == Rect{});
}

}  // namespace attest
