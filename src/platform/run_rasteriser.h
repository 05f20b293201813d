// The atlas of letters: a canvas on which the browser draws them, and its copy on
// the graphics card.
//
// Runs are drawn on the canvas one by one as they are asked for; what changed is
// copied to the texture once a frame, right before the picture is drawn. The canvas
// outlives the graphics context, so that after a loss nothing is rasterised again.
#pragma once

#include <vector>

#include "render/painter.h"

namespace attest {

class RunRasteriser {
 public:
  RunRasteriser();

  int side() const { return side_; }  // Texels.
  InkBox ink_of(const RunKey& run);
  bool draw(const RunKey& run, const InkBox& ink, int x, int y, Colour colour);

  // Copies what has changed to the texture, which must be bound.
  void upload();
  // The texture is new: all of it will be copied.
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
