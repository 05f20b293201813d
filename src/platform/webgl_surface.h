// The canvas of the page as something to draw on: its WebGL2 context.
//
// A context can be lost at any time (a graphics driver restarts, a phone needs the
// memory) and comes back empty. Between lose() and restore() nothing may be drawn.
#pragma once

#include "layout/geometry.h"
#include "platform/picture_renderer.h"
#include "render/painter.h"

struct ImDrawData;

namespace attest {

class WebglSurface {
 public:
  WebglSurface();
  bool open() const { return open_; }  // False where the browser has no WebGL2.
  bool lost() const { return lost_; }

  void lose();
  void restore();

  // `size` in device pixels; `picture` may be null.
  void draw(const ImDrawData* picture, Colour paper, Size size);

 private:
  bool open_ = false, lost_ = false;
  PictureRenderer renderer_;
};

}  // namespace attest
