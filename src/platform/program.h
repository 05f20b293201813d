// The program of the page: App, and the services of the browser that App uses.
//
// The page calls C functions (bridge.h). They use a single instance of Program, because the page
// has a single window.
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

  // `size` is in device pixels. `density` is the number of device pixels per CSS pixel. `apple`
  // selects the keyboard shortcuts of macOS.
  void resize(Size size, float density, bool apple);
  void handle(const Event& event);
  double frame(double now_s, bool visible);  // Implements attest_frame().
  int work();                                // Implements attest_work().
  void lose_graphics();
  void restore_graphics();

 private:
  WebglSurface surface_;
  LocalStorage store_;
  CanvasShaper shaper_;
  WebglPainter painter_;
  BrowserEnvironment environment_;
  App app_;
  FrameInput next_;  // The input of the next frame. frame() sets its time.
};

// Returns the page's only program. The page loads the module only if the browser supports WebGL2.
Program& program();

}  // namespace attest
