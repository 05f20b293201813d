#include "platform/webgl_surface.h"

#include <GLES3/gl3.h>

#include "app/host.h"

namespace attest {

WebglSurface::WebglSurface() { renderer_.make_objects(); }

void WebglSurface::lose() {
  if (lost_) return;
  lost_ = true;
  renderer_.forget_objects();
}

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
  const auto part = [&](unsigned shift) {
    return static_cast<float>((output.paper.rgba >> shift) & 0xFFu) / 255.0f;
  };
  glClearColor(part(24), part(16), part(8), 1);
  renderer_.draw(*output.picture, output.page, output.look, size);
  glFlush();  // The card begins while the page goes on.
}

}  // namespace attest
