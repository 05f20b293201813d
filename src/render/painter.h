// The graphics operations that the renderer uses: an atlas of rasterised runs, and a few simple
// shapes. The product implements them with WebGL2. The tests record the calls.
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
  Fill,  // A rect with round corners of radius `a`. `b` says which corners are square (see
         // square()).
  // A quarter of a ring, which fills the rect. `a` is the thickness of the ring. The centre of the
  // ring is a corner of the rect. `b` encodes this corner: 1 for right plus 2 for bottom.
  Corner,
  PlainLine,  // A line of thickness `a` in the middle of the rect, with round ends.
  // A wave of thickness `a` and wavelength `b`. The phase depends on x, so two adjacent pieces of
  // one wave join.
  WavyLine,
  DottedLine,  // Dots of diameter `a`, repeated every `b` pixels. The phase depends on x.
};

// The shader's input for one shape, 32 bytes. Positions are in device pixels from the window's top
// left corner.
struct Quad {
  float x = 0, y = 0, width = 0, height = 0;
  Colour colour;
  Shape shape = Shape::Fill;
  float a = 0, b = 0;
};

// Returns the maximum distance that the pixels of a shape extend beyond its rect. The result must
// be at least the margin that shaders/quad.vert adds.
constexpr float reach_beyond(const Quad& quad) { return 1 + quad.a; }

// Returns the member `b` of a Fill. `left` is true if the shape continues beyond its left side.
// The corners on the left are then square. `right` means the same for the right side.
constexpr float square(bool left, bool right) {
  return (left ? 1.0f : 0.0f) + (right ? 2.0f : 0.0f);
}

constexpr bool square_left(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 1u) != 0; }
constexpr bool square_right(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 2u) != 0; }

// The bounding box of a run's ink in whole device pixels. The origin is the left end of the run's
// baseline.
struct InkBox {
  int left = 0, top = 0;  // Position of the top left corner; `top` is usually negative.
  int width = 0, height = 0;
};

// Whether a run is rasterised as dark or as light text. Browsers draw dark and light letters with
// different weights.
enum class Ink : std::uint8_t { Dark, Light };

struct RunKey {
  Font font;
  Direction direction = Direction::LeftToRight;
  std::string_view text;
  std::uint8_t phase = 0;  // Offset to the right in quarters of a device pixel, 0 to 3.
  Ink ink = Ink::Dark;
};

class Painter {
 public:
  virtual ~Painter() = default;

  // The atlas is a square texture whose space RunAtlas manages. Its first texel is white. Shapes
  // without text use this texel.
  virtual int atlas_size() const = 0;               // Side in texels.
  virtual std::uint64_t atlas_texture() const = 0;  // ImGui's texture id.
  virtual InkBox ink_of(const RunKey& run) = 0;
  // Draws the run's ink with its top left corner at the texel (x, y) and replaces the old content
  // there. Ordinary glyphs are drawn in white with alpha; a later step tints them. Colour glyphs
  // (emoji) are drawn in their own colours. Returns true if the run has colour glyphs.
  virtual bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) = 0;

  // Returns ImGui's id of the texture for the article. Creates a new texture if the size has
  // changed or the graphics context was restored.
  virtual std::uint64_t page_texture(int width, int height) = 0;

  // Draws the shapes of a scene. Called while ImGui's draw list is rendered
  // (ui/reading/shape_batch.h).
  virtual void draw_quads(std::span<const Quad> quads) = 0;
};

}  // namespace attest
