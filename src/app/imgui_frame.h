// ImGui's context, and one frame of it: the window's size and the pointer go in,
// a picture comes out.
//
// ImGui writes no words, so its font is blank and its texture is never made: what it draws
// is filled from the white texel of the letters' atlas, and words and shapes that
// follow each other are one draw call.
#pragma once

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

  // Hands over what concerns the pointer; other events are not ImGui's.
  void add_event(const Event& event);

  void begin(Size window, double seconds_since_last, const Painter& painter);
  ImDrawData* end();

  // Some events wait for the next frame: ImGui takes a press and its release apart.
  bool has_more() const;

 private:
  ImGuiContext* context_;
};

}  // namespace attest
