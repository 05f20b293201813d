// The WebGL2 context of the page's canvas.
//
// The context can be lost at any time, for example when a graphics driver restarts or when a phone
// runs out of memory. The restored context is empty. Nothing may be drawn between lose() and
// restore().
#pragma once

#include "layout/geometry.h"
#include "platform/picture_renderer.h"

namespace attest {

struct FrameOutput;

// Makes the context that the page has created (web/graphics.js) the current one. Must be called
// before all OpenGL calls.
void use_context_of_page();

class WebglSurface {
 public:
  WebglSurface();  // Must be called after the page has created the context.
  bool lost() const { return lost_; }

  void lose();
  void restore();

  // Draws a frame. `size` is the size of the canvas in device pixels.
  void draw(const FrameOutput& output, Size size);
  // Must be called if the canvas was cleared. The next frame then draws the whole window.
  void forget_picture() { renderer_.forget_picture(); }
  // Uses each shader program once without a visible result, because a driver compiles a program
  // when it is first used. The driver then compiles while the page waits for its article.
  void warm_up() const;

 private:
  bool lost_ = false;
  PictureRenderer renderer_;
};

}  // namespace attest
