#include "platform/webgl_surface.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>

namespace attest {

WebglSurface::WebglSurface() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.antialias = false;  // Shapes smooth their own edges; letters come smooth.
  attributes.depth = false;
  attributes.stencil = false;
  attributes.enableExtensionsByDefault = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context("#canvas", &attributes);
  open_ =
      context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
  if (open_) renderer_.make_objects();
}

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

void WebglSurface::draw(const ImDrawData* picture, Colour paper, Size size) {
  const auto part = [&](unsigned shift) {
    return static_cast<float>((paper.rgba >> shift) & 0xFFu) / 255.0f;
  };
  glViewport(0, 0, static_cast<int>(size.width), static_cast<int>(size.height));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(24), part(16), part(8), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  if (picture != nullptr) renderer_.draw(*picture, size);
}

}  // namespace attest
