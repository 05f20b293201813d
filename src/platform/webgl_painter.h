// The Painter for WebGL2. The glyph atlas is a texture, and one call draws all simple shapes of a
// scene.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/geometry.h"
#include "platform/run_rasteriser.h"
#include "render/painter.h"

namespace attest {

class WebglPainter final : public Painter {
 public:
  WebglPainter();  // A graphics context must be current when the painter is created.

  int atlas_size() const override { return rasteriser_.side(); }
  std::uint64_t atlas_texture() const override { return texture_; }
  InkBox ink_of(const RunKey& run) override { return rasteriser_.ink_of(run); }
  bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) override {
    return rasteriser_.draw(run, ink, x, y, colour);
  }
  std::uint64_t page_texture(int width, int height) override;
  void draw_quads(std::span<const Quad> quads) override;

  // Uploads new glyph runs to the texture. Must be called after App::frame() and before the picture
  // is drawn.
  void upload_letters();
  // Compiles the shader. Should be called when the program is idle, so that drawing the first mark
  // does not wait for the compiler.
  void warm_up();
  void set_window(Size size) { window_ = size; }

  // Creates all graphics objects again after a context loss.
  void restore();

 private:
  void make_objects();
  void upload(std::span<const Quad> quads);  // Copies the quads to the bound buffers.

  RunRasteriser rasteriser_;
  bool warm_ = false;
  Size window_, page_size_;
  unsigned texture_ = 0, page_texture_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
  std::vector<Quad> corners_;
  std::size_t indexed_ = 0;  // The number of quads for which the index buffer has indices.
};

}  // namespace attest
