// Painter on WebGL2: the atlas of letters as a texture, and all simple shapes of a
// scene drawn at once.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/geometry.h"
#include "platform/run_rasteriser.h"
#include "render/painter.h"

namespace attest {

class WebglPainter final : public Painter {
 public:
  WebglPainter();  // A graphics context must be current.

  int atlas_size() const override { return rasteriser_.side(); }
  std::uint64_t atlas_texture() const override { return texture_; }
  InkBox ink_of(const RunKey& run) override { return rasteriser_.ink_of(run); }
  bool draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) override {
    return rasteriser_.draw(run, ink, x, y, colour);
  }
  std::uint64_t page_texture(int width, int height) override;
  void draw_quads(std::span<const Quad> quads) override;

  // Between App::frame() and the drawing of its picture: new letters go to the graphics card.
  void upload_letters();
  // When nothing else is to do: the first mark is not to wait until the card is ready for it.
  void warm_up();
  void set_window(Size size) { window_ = size; }

  // After a loss of the graphics context: everything in it is made again.
  void restore();

 private:
  void make_objects();
  void upload(std::span<const Quad> quads);  // To the buffers that are bound.

  RunRasteriser rasteriser_;
  bool warm_ = false;
  Size window_, page_size_;
  unsigned texture_ = 0, page_texture_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
  std::vector<Quad> corners_;
  std::size_t indexed_ = 0;  // So many quads have their triangles on the card.
};

}  // namespace attest
