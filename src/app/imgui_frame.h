// ImGui's context and its frames. The window size and the pointer events go in; a picture comes
// out.
//
// ImGui draws no text, so its font is blank and its texture is never created. It fills its shapes
// with the white texel of the glyph atlas, so that adjacent text and shapes form one draw call.
#pragma once

#include <cstdint>
#include <vector>

#include "app/host.h"
#include "layout/geometry.h"
#include "render/painter.h"

struct ImGuiContext;

namespace attest {

class ImGuiFrame {
 public:
  ImGuiFrame();
  ~ImGuiFrame();
  ImGuiFrame(const ImGuiFrame&) = delete;
  ImGuiFrame& operator=(const ImGuiFrame&) = delete;

  // Passes pointer events to ImGui and ignores all other events.
  void add_event(const Event& event);

  // True if this window is the frontmost one at a point, and no popup blocks it. Between frames the
  // answer refers to the last frame.
  bool is_over(const char* window, Point at) const;

  // Closes the open menu. Returns false if none is open.
  bool close_menu();

  void begin(Size window, double seconds_since_last, const Painter& painter);
  ImDrawData* end();

  // True if ImGui has queued events for another frame. It handles a press and its release in
  // separate frames.
  bool has_more() const;

 private:
  ImGuiContext* context_;
  std::vector<std::uint32_t> activated_;  // Items that the semantics layer has activated.
};

}  // namespace attest
