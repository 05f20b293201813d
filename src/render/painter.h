// The graphics operations that drawing needs: an atlas of rasterised runs, and a few simple shapes.
// The product uses WebGL2; the tests record the calls.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "layout/geometry.h"
#include "layout/shaper.h"

namespace attest {

// 0xRRGGBBAA, not premultiplied.
struct Colour {
  std::uint32_t rgba = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Shape : std::uint32_t {
  Fill,  // A rect with round corners of radius `a`. `b`: see square().
  // A quarter of a ring of width `a`, as large as the rect. Its centre is the corner `b` of the
  // rect: + 1 for the right, + 2 for the bottom.
  Corner,
  PlainLine,  // A line of thickness `a` in the middle of the rect, with round ends.
  // A wave of thickness `a` and wavelength `b`. Its phase depends on x, so that two pieces of one
  // line join.
  WavyLine,
  DottedLine,  // Dots of diameter `a` at a distance of `b`. The phase depends on x as well.
};

// The shader's input for one shape: 32 bytes. Device pixels from the top left of the window.
struct Quad {
  float x = 0, y = 0, width = 0, height = 0;
  Colour colour;
  Shape shape = Shape::Fill;
  float a = 0, b = 0;
};

// The maximum distance that a shape extends beyond its rect; at least as much as shaders/quad.vert
// adds.
constexpr float reach_beyond(const Quad& quad) { return 1 + quad.a; }

// The value of a Fill's `b`. A side has square corners if the shape continues there.
constexpr float square(bool left, bool right) {
  return (left ? 1.0f : 0.0f) + (right ? 2.0f : 0.0f);
}

constexpr bool square_left(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 1u) != 0; }
constexpr bool square_right(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 2u) != 0; }

// The bounding box of a run's ink relative to its origin (left edge on the baseline), in whole
// device pixels.
struct InkBox {
  int left = 0, top = 0;  // Position of the top left corner; top is usually negative.
  int width = 0, height = 0;
};

// The kind of rasterisation: browsers give dark and light letters different weights.
enum class Ink : std::uint8_t { Dark, Light };

struct RunKey {
  Font font;
  Direction direction = Direction::LeftToRight;
  std::string_view text;
  std::uint8_t phase = 0;  // Offset to the right in quarters of a device pixel: 0 to 3.
  Ink ink = Ink::Dark;
};

class Painter {
 public:
  virtual ~Painter() = default;

  // The atlas: a square texture whose space RunAtlas manages. Its first texel is white, for shapes
  // without text.
  virtual int atlas_size() const = 0;               // Side in texels.
  virtual std::uint64_t atlas_texture() const = 0;  // ImGui's texture id.
  virtual InkBox ink_of(const RunKey& run) = 0;
  // Draws the run's ink with its top left corner at a texel, replacing the old content. Letters of
  // one colour are stored as white with alpha, to be tinted. Letters with their own colours (emoji)
  // keep them; in this case, returns true.
  virtual bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) = 0;

  // Returns ImGui's id of the texture for the article. A different size or a restored graphics
  // context gives a new texture.
  virtual std::uint64_t page_texture(int width, int height) = 0;

  // Draws the shapes of a scene, called while ImGui's draw list with these shapes is rendered
  // (ui/reading/shape_batch.h).
  virtual void draw_quads(std::span<const Quad> quads) = 0;
};

}  // namespace attest
