// A batch of shapes inside an ImGui draw list. The batch is drawn in the order of the list.
#pragma once

#include <vector>

#include "render/painter.h"

struct ImDrawList;

namespace attest {

// The batch must exist until the frame is drawn. ImGui's only custom command is a callback with a
// data pointer, and the draw list stores the batch as that pointer.
struct ShapeBatch {
  Painter* painter = nullptr;
  std::vector<Quad>* quads = nullptr;

  void add_to(ImDrawList& list);  // Adds nothing if the batch is empty.
};

}  // namespace attest
