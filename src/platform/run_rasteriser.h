// The glyph atlas: a canvas on which the browser draws glyph runs, and a texture with a copy of the
// canvas.
//
// Each run is drawn on the canvas when it is first needed. Once per frame, just before drawing, the
// changed parts of the canvas are copied to the texture. The canvas survives a loss of the graphics
// context, so no run is rasterised again.
#pragma once

#include <vector>

#include "render/painter.h"

namespace attest {

class RunRasteriser {
 public:
  RunRasteriser();

  int side() const { return side_; }  // In texels.
  InkBox ink_of(const RunKey& run);
  bool draw(const RunKey& run, const InkBox& ink, int x, int y, Colour colour);

  // Copies the changed parts to the texture, which must be bound.
  void upload();
  // Must be called when the texture is new. The next upload copies the whole canvas.
  void forget_texture();

 private:
  struct Patch {
    int left = 0, top = 0, right = 0, bottom = 0;
    long area() const { return long{right - left} * (bottom - top); }
  };
  void mark_stale(Patch patch);

  int side_;
  std::vector<Patch> stale_;
};

}  // namespace attest
