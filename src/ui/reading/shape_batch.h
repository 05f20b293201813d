// A batch of shapes inside an ImGui draw list. Shapes and other commands are drawn in the order of
// the list.
#pragma once

#include <vector>

#include "render/painter.h"

struct ImDrawList;

namespace attest {

// A list of shapes. The object must exist until the frame is drawn, because the draw list stores a
// pointer to it. The pointer is the data of a callback, which is ImGui's only custom command.
struct ShapeBatch {
  Painter* painter = nullptr;
  std::vector<Quad>* quads = nullptr;

  void add_to(ImDrawList& list);  // Adds the batch to a draw list, unless the batch is empty.
};

}  // namespace attest
