// What drawing needs of the graphics card: an atlas of rasterised runs, and a few
// simple shapes. WebGL2 answers in the product; the tests only record.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "layout/geometry.h"
#include "layout/shaper.h"

namespace attest {

// 0xRRGGBBAA, straight alpha.
struct Colour {
  std::uint32_t rgba = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Shape : std::uint32_t {
  Fill,        // A rectangle with round corners of radius `a`; of `b` see square().
  Corner,      // A quarter of a ring `a` wide, as large as the rectangle; its middle is the corner
               // `b`: + 1 at the right, + 2 at the bottom.
  PlainLine,   // A line of thickness `a` in the middle of the rectangle, with round ends.
  WavyLine,    // A wave of thickness `a` and wavelength `b`; the phase follows x, so that two
               // pieces of one line join.
  DottedLine,  // Dots of diameter `a`, a distance of `b` apart; likewise.
};

// What the shader is told of a shape: 32 bytes. Device pixels from the window's top left.
struct Quad {
  float x = 0, y = 0, width = 0, height = 0;
  Colour colour;
  Shape shape = Shape::Fill;
  float a = 0, b = 0;
};

// How far a shape may reach beyond its rectangle: what shaders/quad.vert adds, or more.
constexpr float reach_beyond(const Quad& quad) { return 1 + quad.a; }

// Fill's `b`: a side where it goes on elsewhere has square corners.
constexpr float square(bool left, bool right) {
  return (left ? 1.0f : 0.0f) + (right ? 2.0f : 0.0f);
}

constexpr bool square_left(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 1u) != 0; }
constexpr bool square_right(const Quad& fill) { return (static_cast<unsigned>(fill.b) & 2u) != 0; }

// The ink of a run around its origin (left edge on the baseline), device pixels, whole numbers.
struct InkBox {
  int left = 0, top = 0;  // Of the ink's top left corner from the origin; top is mostly negative.
  int width = 0, height = 0;
};

// How a run is rasterised: dark and light letters are given different weight by browsers.
enum class Ink : std::uint8_t { Dark, Light };

struct RunKey {
  Font font;
  Direction direction = Direction::LeftToRight;
  std::string_view text;
  std::uint8_t phase = 0;  // Quarters of a device pixel to the right: 0 to 3.
  Ink ink = Ink::Dark;
};

class Painter {
 public:
  virtual ~Painter() = default;

  // --- The atlas: one texture of square size, in which RunAtlas gives out the room. Its first
  // texel is white, for all that is not letters.
  virtual int atlas_size() const = 0;               // Side in texels.
  virtual std::uint64_t atlas_texture() const = 0;  // As ImGui knows it.
  virtual InkBox ink_of(const RunKey& run) = 0;
  // Draws the run's ink with its top left corner at a texel, instead of what was there.
  // One-coloured letters become white with alpha, to be tinted; letters with colours of their own
  // (emoji) keep them: then it returns true.
  virtual bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) = 0;

  // --- The texture that the article is drawn into, as ImGui knows it. Another size is another
  // texture, and so is the one that is made after a loss of the graphics context.
  virtual std::uint64_t page_texture(int width, int height) = 0;

  // --- Shapes: those of a scene, while the list that they stand in is drawn (ui/shape_batch.h).
  virtual void draw_quads(std::span<const Quad> quads) = 0;
};

}  // namespace attest
