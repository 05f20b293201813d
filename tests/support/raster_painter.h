// A painter with pixels: a small reference rasteriser for ImGui's triangles and our shapes.
//
// The painter's glyphs and edges differ from the product's. Different draw lists give different
// pixels. A draw list that is moved by whole pixels gives the same pixels at the new position.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "imgui.h"
#include "render/palette.h"
#include "support/recording_painter.h"
#include "ui/reading/draw_target.h"

namespace attest::testing {

// A picture of opaque colours in ImGui's packed format. Rows are counted from the bottom, as in
// OpenGL.
struct Surface {
  int width = 0, height = 0;
  std::vector<std::uint32_t> pixels;

  Surface() = default;
  Surface(int wide, int high)
      : width(wide),
        height(high),
        pixels(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high)) {}
  std::uint32_t& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
};

class RasterPainter final : public RecordingPainter {
 public:
  RasterPainter();

  bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) override;
  std::uint64_t page_texture(int width, int height) override;

  // clear() fills the bounds of `target` with `paper`, and draw() draws `list` inside them.
  void clear(Surface& surface, const DrawTarget& target, Colour paper);
  void draw(Surface& surface, const DrawTarget& target, const ImDrawList& list);

  Surface& page() { return page_; }

 private:
  void triangle(Surface& surface, const PixelRect& clip, const DrawTarget& target,
                const ImDrawVert* const (&corners)[3], std::uint64_t texture);
  void shape(Surface& surface, const PixelRect& clip, const DrawTarget& target, const Quad& quad);
  std::uint32_t texel(std::uint64_t texture, double u, double v);

  Surface atlas_, page_;
  std::uint64_t page_texture_ = 0;
};

}  // namespace attest::testing
