#include "ui/widgets/drag_row.h"

#include <cmath>

#include "imgui.h"

namespace attest {

void drag_source(Ui& ui, const char* type, std::string_view id, std::string_view label) {
  // ImGui's own preview window is not used, because it would draw the label without shaping.
  if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoPreviewTooltip)) return;
  ImGui::SetDragDropPayload(type, id.data(), id.size());
  ImGui::EndDragDropSource();
  const ImVec2 mouse = ImGui::GetMousePos();
  const Font font = ui.font(14);
  const float wide = std::min(ui.pen().width(font, label), ui.px(280)), pad = ui.px(12);
  const Rect card{std::round(mouse.x + ui.px(12)), std::round(mouse.y + ui.px(8)),
                  std::ceil(wide) + 2 * pad, ui.px(32)};
  ui.draw_into(ImGui::GetForegroundDrawList());
  ui.card(card, 8);
  ui.text({card.x + pad, card.y, card.width - 2 * pad + ui.px(2), card.height}, label, font,
          ui.palette().ink);
  ui.draw_into(nullptr);
}

std::optional<std::string> drop_target(Ui& ui, const char* type, const Ui::Item& item,
                                       float css_radius) {
  if (!ImGui::BeginDragDropTarget()) return std::nullopt;
  constexpr ImGuiDragDropFlags kFlags =
      ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect;
  const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(type, kFlags);
  std::optional<std::string> dropped;
  if (payload != nullptr) {
    ui.frame(item.rect, ui.palette().accent, css_radius, 2);
    if (payload->IsDelivery()) {
      dropped.emplace(static_cast<const char*>(payload->Data),
                      static_cast<std::size_t>(payload->DataSize));
    }
  }
  ImGui::EndDragDropTarget();
  return dropped;
}

}  // namespace attest
