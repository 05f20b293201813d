#include "ui/reading/shape_batch.h"

#include "imgui.h"

namespace attest {

void ShapeBatch::add_to(ImDrawList& list) {
  if (quads->empty()) return;
  // Nothing calls this callback. The renderer recognises the draw command and draws the batch
  // instead.
  list.AddCallback([](const ImDrawList*, const ImDrawCmd*) {}, this);
}

}  // namespace attest
