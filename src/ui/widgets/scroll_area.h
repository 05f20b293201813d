// A part of a panel or dialog that scrolls if its content does not fit. The wheel and a finger
// scroll it. It also scrolls to the control that gets the keyboard focus.
//
//   ScrollArea area = begin_scroll_area(ui, "marks", body);
//   float y = area.top();
//   …                                    // Draw each row at y and move y below it.
//   end_scroll_area(ui, area, y);
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/geometry.h"
#include "ui/widgets/ui.h"

namespace attest {

struct ScrollArea {
  Rect body;     // The visible rect in device pixels. The content is clipped to it.
  float by = 0;  // The scroll offset in device pixels.
  // The key of the area's state in ImGui's storage, which is kept between frames.
  std::uint32_t id = 0;
  Ui::ControlCounts before;  // The numbers of controls and fields that were added before this area.

  float top() const { return body.y - by; }  // The y coordinate of the first row.
  // Scrolls by the least distance that brings the range from `top` to `bottom` into view. Call it
  // before you draw the rows.
  void reveal(float top, float bottom);
};

// `content` identifies the content. When it changes, the area scrolls to the top.
ScrollArea begin_scroll_area(Ui& ui, std::string_view name, const Rect& body,
                             std::string_view content = {});
// `bottom` is the bottom of the last drawn row.
void end_scroll_area(Ui& ui, const ScrollArea& area, float bottom);

}  // namespace attest
