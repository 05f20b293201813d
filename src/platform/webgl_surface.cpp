#include "platform/webgl_surface.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>

#include "app/host.h"

namespace attest {

WebglSurface::WebglSurface() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.antialias = false;  // Shapes smooth their own edges; letters come smooth.
  attributes.depth = false;
  attributes.stencil = false;
  attributes.preserveDrawingBuffer = true;  // What does not change is not drawn again.
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

void WebglSurface::draw(const FrameOutput& output, Size size) {
  const auto part = [&](unsigned shift) {
    return static_cast<float>((output.paper.rgba >> shift) & 0xFFu) / 255.0f;
  };
  glClearColor(part(24), part(16), part(8), 1);
  renderer_.draw(*output.picture, output.page, output.look, size);
}

}  // namespace attest
