#include "render/strokes.h"

#include <algorithm>
#include <cmath>

#include "doctest.h"

namespace attest::strokes_test {
namespace {

const Pencil kPencil{{0x112233FF}, 2, 4};

bool all_on_whole_pixels(const std::vector<Quad>& quads) {
  return std::all_of(quads.begin(), quads.end(), [](const Quad& quad) {
    return std::round(quad.x) == quad.x && std::round(quad.y) == quad.y &&
           std::round(quad.width) == quad.width && std::round(quad.height) == quad.height;
  });
}

std::size_t corners_in(const std::vector<Quad>& quads) {
  return static_cast<std::size_t>(std::count_if(
      quads.begin(), quads.end(), [](const Quad& quad) { return quad.shape == Shape::Corner; }));
}

// Returns whether one of `quads` covers the middle of the pixel at (x, y). A round corner counts as
// a full square.
bool drawn(const std::vector<Quad>& quads, float x, float y) {
  return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) {
    return Rect{quad.x, quad.y, quad.width, quad.height}.contains({x + 0.5f, y + 0.5f});
  });
}

}  // namespace

TEST_CASE("the dashes of a line do not move when the start of the line moves") {
  const Pencil dashed{{0x112233FF}, 1, 0, 3, {0.5f, 0}};
  std::vector<Quad> whole, part;
  add_path({{0, 10}, {60, 10}}, false, dashed, whole);
  add_path({{10, 10}, {60, 10}}, false, dashed, part);
  CHECK(whole.size() > 9);
  CHECK(all_on_whole_pixels(whole) == all_on_whole_pixels(part));
  for (float x = 12; x < 58; ++x) CHECK(drawn(whole, x, 10) == drawn(part, x, 10));
  std::size_t painted = 0;
  for (float x = 12; x < 60; ++x) painted += drawn(whole, x, 10) ? 1u : 0u;
  CHECK(painted == 24);
}

TEST_CASE("the outline of a single box has four round corners") {
  std::vector<Quad> quads;
  add_outline({{10, 20, 100, 26}}, kPencil, quads);
  CHECK(corners_in(quads) == 4);
  CHECK(quads.size() == 8);
  CHECK(all_on_whole_pixels(quads));
  for (const Quad& quad : quads) {
    CHECK(quad.x >= 8);
    CHECK(quad.y >= 18);
    CHECK(quad.x + quad.width <= 112);
    CHECK(quad.y + quad.height <= 48);
  }
  CHECK(drawn(quads, 60, 19));
  CHECK_FALSE(drawn(quads, 60, 20));  // The outline lies above this row.
  CHECK(drawn(quads, 60, 46));
  CHECK(drawn(quads, 8, 30));
}

TEST_CASE("a passage of several lines has one outline, which follows the ragged line ends") {
  std::vector<Quad> quads;
  add_outline({{300, 0, 100, 31}, {0, 31, 420, 31}, {0, 62, 90, 31}}, kPencil, quads);
  CHECK(corners_in(quads) == 10);
  CHECK(all_on_whole_pixels(quads));
  CHECK_FALSE(drawn(quads, 350, 31));  // There is no outline between two lines of the passage.
  // This pixel belongs to the top edge of the second line, left of the first line.
  CHECK(drawn(quads, 100, 31));
  // This pixel belongs to the bottom edge of the second line, right of the third line.
  CHECK(drawn(quads, 200, 62));
  CHECK_FALSE(drawn(quads, 40, 62));
}

TEST_CASE("a path one pixel wide is aligned to pixels, and its corners meet its lines") {
  std::vector<Quad> quads;
  add_path({{10, 10}, {-20, 10}, {-20, 50}, {10, 50}}, false, {{0xFF}, 1, 18}, quads);
  CHECK(corners_in(quads) == 2);
  CHECK(all_on_whole_pixels(quads));
  for (float y = 28; y < 32; ++y) CHECK(drawn(quads, -20, y));
  for (float x = 0; x < 10; ++x) CHECK(drawn(quads, x, 10));
}

TEST_CASE("lines meet at a right angle if there is no space for a round corner") {
  std::vector<Quad> quads;
  add_path({{0, 0}, {10, 0}, {10, 1}, {20, 1}}, false, kPencil, quads);
  CHECK(corners_in(quads) == 0);
  CHECK(drawn(quads, 9, 0));
}

TEST_CASE("a path without length draws nothing") {
  std::vector<Quad> quads;
  add_path({{5, 5}, {5, 5}}, false, kPencil, quads);
  add_outline({}, kPencil, quads);
  CHECK(quads.empty());
}

}  // namespace attest::strokes_test
