// A part of a panel or dialog that scrolls where it holds more than fits: by the wheel, by a
// finger, and to what the keyboard comes to.
//
//   ScrollArea area = begin_scroll_area(ui, "marks", body);
//   float y = area.top();
//   …                                    // Draws rows from y on, and moves y below each.
//   end_scroll_area(ui, area, y);
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/geometry.h"
#include "ui/ui.h"

namespace attest {

struct ScrollArea {
  Rect body;             // Device pixels: where it is seen. What is drawn beyond is clipped.
  float by = 0;          // How far it is scrolled.
  std::uint32_t id = 0;  // Of what is kept from frame to frame, in ImGui's storage of the region.
  Ui::ControlCounts before;  // What was told before it.

  float top() const { return body.y - by; }  // Of its first row.
  // Scrolls no further than is needed to have these heights in view. Call it before drawing.
  void reveal(float top, float bottom);
};

// `content`: names what it shows; other content is shown from its top on.
ScrollArea begin_scroll_area(Ui& ui, std::string_view name, const Rect& body,
                             std::string_view content = {});
// `bottom`: of the last row, as it was drawn.
void end_scroll_area(Ui& ui, const ScrollArea& area, float bottom);

}  // namespace attest
