#include "platform/webgl_surface.h"

#include <GLES3/gl3.h>

#include "app/host.h"

namespace attest {

WebglSurface::WebglSurface() { renderer_.make_objects(); }

void WebglSurface::lose() { lost_ = true; }

void WebglSurface::restore() {
  if (!lost_) return;
  lost_ = false;
  renderer_.make_objects();
}

void WebglSurface::warm_up() const {
  renderer_.warm_up();
  glFlush();
}

void WebglSurface::draw(const FrameOutput& output, Size size) {
  renderer_.draw(*output.picture, output.page, output.look, output.paper, size);
  glFlush();  // The card begins while the page goes on.
}

}  // namespace attest
