#include "platform/webgl_surface.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>

#include <cassert>

#include "app/host.h"

namespace attest {

void use_context_of_page() {
  // The page has already created the context of this canvas. emscripten_webgl_create_context()
  // returns that context and ignores the attributes.
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.antialias = attributes.depth = false;
  attributes.preserveDrawingBuffer = true;
  const auto context = emscripten_webgl_create_context("#canvas", &attributes);
  [[maybe_unused]] const auto result = emscripten_webgl_make_context_current(context);
  assert(result == EMSCRIPTEN_RESULT_SUCCESS);
}

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
  renderer_.draw(*output.picture, output.page, output.paper, size);
  glFlush();  // Lets the graphics card start to draw now, while the page continues.
}

}  // namespace attest
