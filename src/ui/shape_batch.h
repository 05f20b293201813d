// Shapes at one place of a draw list, between what was drawn before and what will be.
#pragma once

#include <vector>

#include "render/painter.h"

struct ImDrawList;

namespace attest {

// Must stay until the picture is drawn: it is the data of a draw command with a callback, and
// ImGui's lists have no others.
struct ShapeBatch {
  Painter* painter = nullptr;
  std::vector<Quad>* quads = nullptr;

  void add_to(ImDrawList& list);  // Nothing where there are no shapes.
};

}  // namespace attest
