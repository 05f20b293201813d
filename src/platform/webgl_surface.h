// The canvas of the page as something to draw on: its WebGL2 context.
//
// A context can be lost at any time (a graphics driver restarts, a phone needs the
// memory) and comes back empty. Between lose() and restore() nothing may be drawn.
#pragma once

#include "layout/geometry.h"
#include "platform/picture_renderer.h"

namespace attest {

struct FrameOutput;

// To be called before anything asks OpenGL for something: the page has made the context
// (web/graphics.js).
void use_context_of_page();

class WebglSurface {
 public:
  WebglSurface();  // The page has made the context.
  bool lost() const { return lost_; }

  void lose();
  void restore();

  // Draws a frame. `size` of the canvas, device pixels.
  void draw(const FrameOutput& output, Size size);
  // Draws nothing, in each way that a picture is drawn. A card puts a program together when it is
  // first used; so it does that while the page still waits for its article.
  void warm_up() const;

 private:
  bool lost_ = false;
  PictureRenderer renderer_;
};

}  // namespace attest
