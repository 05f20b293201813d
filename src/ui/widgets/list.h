// Long lists, in which only the visible rows are drawn.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "imgui.h"
#include "ui/widgets/ui.h"

namespace attest {

// Calls draw(index) for each visible row, and for one more row on each side. The keyboard focus can
// then reach these two rows and scroll them into view. The rows begin at the cursor. Each row is
// `row_height` device pixels high. Scrolls to the row that gets the focus (Ui::Frame::sought).
template <typename Draw>
void visible_rows(Ui& ui, std::size_t count, float row_height, const Draw& draw) {
  ImGuiListClipper clipper;
  const int rows = static_cast<int>(count);
  const float first_y = ui.cursor().y;
  const ImVec2 from = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const auto row_at = [&](float y) {
    return static_cast<int>(std::floor((y - first_y) / row_height));
  };
  const ListRow& sought = ui.sought_row();
  if (sought.position > 0 && sought.list == ui.semantics().group()) {
    const float top = first_y + static_cast<float>(sought.position - 1) * row_height;
    ui.reveal(top, top + row_height);
  }
  clipper.Begin(rows, row_height);
  const int first = std::clamp(row_at(from.y) - 1, 0, rows);
  const int end = std::clamp(row_at(from.y + size.y) + 2, first, rows);
  if (first < end) clipper.IncludeItemsByIndex(first, end);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto row = static_cast<std::size_t>(i);
      const std::size_t controls = ui.semantics().count();
      draw(row);
      ui.semantics().number_row(controls, row + 1, count);
    }
  }
}

}  // namespace attest
