#include "ui/shape_batch.h"

#include "imgui.h"

namespace attest {

void ShapeBatch::add_to(ImDrawList& list) {
  if (quads->empty()) return;
  list.AddCallback(
      [](const ImDrawList*, const ImDrawCmd* command) {
        const auto& batch = *static_cast<ShapeBatch*>(command->UserCallbackData);
        batch.painter->draw_quads(*batch.quads);
      },
      this);
}

}  // namespace attest
