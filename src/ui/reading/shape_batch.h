// A batch of shapes in an ImGui draw list. It keeps its position in the drawing order.
#pragma once

#include <vector>

#include "render/painter.h"

struct ImDrawList;

namespace attest {

// Must outlive the drawing of the frame: the draw list keeps a pointer to the batch, as the data of
// a command with a callback. ImGui has no other kind of custom command.
struct ShapeBatch {
  Painter* painter = nullptr;
  std::vector<Quad>* quads = nullptr;

  void add_to(ImDrawList& list);  // Adds nothing if there are no shapes.
};

}  // namespace attest
