// The program as it runs in a page: App and the browser's services for it.
//
// The functions that the page calls are C functions; what they work on is the one
// program that the page has, as it has one window.
#pragma once

#include "app/app.h"
#include "platform/browser_environment.h"
#include "platform/canvas_shaper.h"
#include "platform/local_storage.h"
#include "platform/webgl_painter.h"
#include "platform/webgl_surface.h"

namespace attest {

class Program {
 public:
  Program();

  App& app() { return app_; }

  void resize(Size size, float density,
              bool apple);  // Device pixels; device pixels in a CSS pixel.
  void handle(const Event& event);
  double frame(double now_s, bool visible);  // As attest_frame().
  int work();                                // As attest_work().
  void lose_graphics();
  void restore_graphics();

 private:
  WebglSurface surface_;
  LocalStorage store_;
  CanvasShaper shaper_;
  WebglPainter painter_;
  BrowserEnvironment environment_;
  App app_;
  FrameInput next_;  // Its time is filled in when the frame begins.
};

// The page's program. Where there is no WebGL2 the page does not even load it.
Program& program();

}  // namespace attest
