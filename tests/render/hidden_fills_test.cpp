#include "render/hidden_fills.h"

#include <algorithm>
#include <cstdint>
#include <random>

#include "doctest.h"

namespace attest::hidden_fills_test {
namespace {

Quad fill(float x, float width, std::uint32_t colour, bool left = false, bool right = false) {
  return {x, 10, width, 20, Colour{colour}, Shape::Fill, 3, square(left, right)};
}

// Returns the visible colour at `x`, or 0 if nothing is drawn there. If `top_edge` is true, looks
// at the top row of the quads. Round corners make this row the shortest. Otherwise looks at the
// middle row.
std::uint32_t seen_at(const std::vector<Quad>& quads, float x, bool top_edge) {
  std::uint32_t colour = 0;
  for (const Quad& quad : quads) {
    const float round = std::min(quad.a, quad.width / 2);
    const float left = top_edge && !square_left(quad) ? round : 0;
    const float right = top_edge && !square_right(quad) ? round : 0;
    if (x >= quad.x + left && x < quad.x + quad.width - right) colour = quad.colour.rgba;
  }
  return colour;
}

float total_width(const std::vector<Quad>& quads) {
  float sum = 0;
  for (const Quad& quad : quads) sum += quad.width;
  return sum;
}

}  // namespace

TEST_CASE("a fill that is completely behind a wider fill is not drawn") {
  std::vector<Quad> quads = {fill(20, 30, 1), fill(10, 80, 2)};
  cut_hidden(quads, 0);
  REQUIRE(quads.size() == 1);
  CHECK(quads[0].colour.rgba == 2);
  CHECK(quads[0].width == 80);
}

TEST_CASE("a long fill behind a short fill is visible beside the short fill and at its corners") {
  std::vector<Quad> quads = {fill(0, 100, 1), fill(40, 20, 2)};
  cut_hidden(quads, 0);
  REQUIRE(quads.size() == 3);
  CHECK(quads.back().colour.rgba == 2);
  CHECK(total_width(quads) < 100 + 10);
  for (const bool top_edge : {false, true}) {
    CHECK(seen_at(quads, 39, top_edge) == 1);
    CHECK(seen_at(quads, 42, top_edge) == (top_edge ? 1 : 2));
    CHECK(seen_at(quads, 50, top_edge) == 2);
    CHECK(seen_at(quads, 58, top_edge) == (top_edge ? 1 : 2));
    CHECK(seen_at(quads, 61, top_edge) == 1);
  }
}

TEST_CASE("cut_hidden() leaves the quads before the index `first` unchanged") {
  std::vector<Quad> quads = {fill(20, 30, 1), fill(20, 30, 2), fill(10, 80, 3)};
  cut_hidden(quads, 1);
  REQUIRE(quads.size() == 2);
  CHECK(quads[0].colour.rgba == 1);
}

TEST_CASE(
    "removing the hidden parts of fills changes no visible colour and leaves little overdraw") {
  std::mt19937 random(7);
  const auto number = [&](unsigned end) { return static_cast<float>(random() % end); };
  for (int run = 0; run < 300; ++run) {
    std::vector<Quad> before;
    const std::size_t count = 1 + random() % 40;
    for (std::uint32_t i = 1; i <= count; ++i) {
      before.push_back(fill(number(4000) / 8, 1 + number(1600) / 8, i, random() % 2, random() % 2));
    }
    std::vector<Quad> after = before;
    cut_hidden(after, 0);
    for (float x = 0; x < 720; x += 0.5f) {
      for (const bool top_edge : {false, true}) {
        REQUIRE(seen_at(after, x, top_edge) == seen_at(before, x, top_edge));
      }
    }
    CHECK(total_width(after) <= 720 + 24 * static_cast<float>(count));
  }
}

}  // namespace attest::hidden_fills_test
