#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace attest {
namespace {

// Keys of an area's values in ImGui's storage. Each key is the area's id plus one of these offsets.
constexpr ImGuiID kBy = 0, kFocused = 1, kContent = 2;

// Returns the distance to scroll so that the range is in view. If the range is higher than the
// body, only its top is in view.
float distance_to(float top, float bottom, const Rect& body) {
  if (top < body.y) return top - body.y;
  return std::clamp(bottom - body.bottom(), 0.0f, top - body.y);
}

}  // namespace

void ScrollArea::reveal(float top, float bottom) {
  by = std::max(0.0f, by + distance_to(top, bottom, body));
}

ScrollArea begin_scroll_area(Ui& ui, std::string_view name, const Rect& body,
                             std::string_view content) {
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  ScrollArea area{body, 0, ui.id_of(name), ui.counts()};
  const int shown = static_cast<int>(ui.id_of(content));
  if (!ImGui::IsWindowAppearing() && kept.GetInt(area.id + kContent) == shown) {
    area.by = kept.GetFloat(area.id + kBy);
  }
  kept.SetInt(area.id + kContent, shown);
  ImGui::PushClipRect({body.x, body.y}, {body.right(), body.bottom()}, true);
  return area;
}

void end_scroll_area(Ui& ui, const ScrollArea& area, float bottom) {
  const Rect& body = area.body;
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  float by = area.by;
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsWindowHovered() && body.contains({mouse.x, mouse.y})) {
    by -= ImGui::GetIO().MouseWheel;
  }
  // Scrolls to a focused control only once, so that the reader can scroll away from it.
  const std::uint32_t focused = ui.focused();
  const Rect at = ui.place_of(focused, area.before);
  if (static_cast<std::uint32_t>(kept.GetInt(area.id + kFocused)) != focused && at.height > 0) {
    const float ring = ui.px(6);
    by += distance_to(at.y - ring, at.bottom() + ring, body);
  }
  kept.SetInt(area.id + kFocused, static_cast<int>(focused));

  const float furthest = std::max(0.0f, bottom - area.top() - body.height);
  kept.SetFloat(area.id + kBy, std::round(std::clamp(by, 0.0f, furthest)));
  if (furthest > 0) {
    const float thumb = std::max(ui.px(24), body.height * body.height / (body.height + furthest));
    const float y = body.y + (body.height - thumb) * std::min(1.0f, area.by / furthest);
    ui.fill({body.right() - ui.px(6), y, ui.px(4), thumb}, with_alpha(ui.palette().faint, 0x80), 2);
  }
  ImGui::PopClipRect();
}

}  // namespace attest
