// Draws what ImGui has put together for a frame.
//
// ImGui's own renderer asks WebGL for two dozen things each frame, so as to leave
// every state as it was; here nobody else draws, and nothing needs to be asked.
#pragma once

#include "layout/geometry.h"

struct ImDrawData;
struct ImTextureData;

namespace attest {

class PictureRenderer {
 public:
  // Makes its objects in the current graphics context: at first, and after each loss.
  void make_objects();
  // The context is lost and all that was in it. ImGui's textures will be made again from its
  // memory.
  void forget_objects();

  // `window` in device pixels. The picture's callbacks may change program, vertex array, buffers
  // and clip; all else must stay.
  void draw(const ImDrawData& picture, Size window);

 private:
  void bind(Size window) const;
  void point_to_vertex(unsigned first) const;

  unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
  int window_uniform_ = -1;
};

}  // namespace attest
