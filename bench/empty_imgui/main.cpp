// An almost empty ImGui page: one window with a few widgets and the blank font.
//
// The empty page is linked with the same flags as Attest, so the difference in size and time
// between the two pages is due to Attest's code.
#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5_webgl.h>

#include "app/blank_font.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"

// Calls the functions below for pointer events and requests a frame after each event. clang-format
// is off, because it would split the arrow of a JavaScript function into two operators.
// clang-format off
EM_JS(void, follow_pointer, (), {
  const canvas = document.getElementById("canvas");
  const scale = () => devicePixelRatio;
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame((now) => {
      asked = false;
      if (_draw(canvas.width, canvas.height, now / 1000)) ask();
    });
  };
  const point = (event) => {
    _point(event.offsetX * scale(), event.offsetY * scale());
    ask();
  };
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("wheel", point);
  canvas.addEventListener(
      "pointerdown", (event) => {
        point(event);
        _press(1);
      });
  canvas.addEventListener(
      "pointerup", (event) => {
        point(event);
        _press(0);
      });
  new ResizeObserver(() => {
    canvas.width = Math.round(canvas.clientWidth * scale());
    canvas.height = Math.round(canvas.clientHeight * scale());
    ask();
  }).observe(canvas);
});
// clang-format on

namespace {

constexpr float kFontSize = 16.0F;
constexpr int kFramesToSettle = 2;

int frames_left = kFramesToSettle;
double last_frame_s = 0;

void draw_window() {
  static bool ticked = false;
  static float slid = 0.5F;
  ImGui::Begin("Nothing");
  ImGui::TextUnformatted("An empty page");
  ImGui::Checkbox("Tick", &ticked);
  ImGui::SliderFloat("Slide", &slid, 0.0F, 1.0F);
  if (ImGui::Button("Press")) slid = 0.5F;
  ImGui::End();
}

}  // namespace

extern "C" {

// Draws one frame of `width` by `height` device pixels at `now_s` seconds. Returns 1 if another
// frame is needed.
EMSCRIPTEN_KEEPALIVE int draw(int width, int height, double now_s) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  const double passed_s = now_s - last_frame_s;
  io.DeltaTime = passed_s > 0 ? static_cast<float>(passed_s) : 1.0F / 60.0F;
  last_frame_s = now_s;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  draw_window();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return frames_left-- > 0 ? 1 : 0;
}

// Moves the pointer to a point of the canvas, in device pixels.
EMSCRIPTEN_KEEPALIVE void point(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
  frames_left = kFramesToSettle;
}

EMSCRIPTEN_KEEPALIVE void press(int down) {
  ImGui::GetIO().AddMouseButtonEvent(0, down != 0);
  frames_left = kFramesToSettle;
}

}  // extern "C"

int main() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = attributes.depth = attributes.antialias = false;
  attributes.majorVersion = 2;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0) return 1;
  emscripten_webgl_make_context_current(context);

  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  attest::add_blank_font(*ImGui::GetIO().Fonts, kFontSize);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  follow_pointer();
  return 0;
}
