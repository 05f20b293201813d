#include <algorithm>
#include <cmath>

#include "ui/panels/panels.h"

namespace attest {

ViewRects view_rects(Ui& ui) {
  const float wide = ui.window().width, high = ui.window().height;
  const float bar = ui.px(48);
  // In a low window, the status line is shown only while it needs the reader's attention.
  const float foot = ui.is_low() ? ui.status_height() : std::max(ui.target(28), ui.status_height());
  ViewRects rects;
  rects.narrow = wide < ui.px(700);
  rects.toolbar = {0, 0, wide, bar};
  rects.status = {0, high - foot, wide, foot};
  const float middle = std::max(1.0f, high - bar - foot);
  if (rects.narrow) {
    const float least = sheet_height(ui, SheetHeight::Handle, middle),
                most = std::min(middle - 1, sheet_height(ui, SheetHeight::Full, middle));
    const float sheet =
        std::clamp(std::round(sheet_height(ui, ui.sheet(), middle) + ui.sheet_dragged()),
                   std::min(least, most), most);
    const float handle = std::min(sheet, sheet_handle_height(ui, middle));
    rects.sheet_room = middle;
    const float top = bar + middle - sheet;
    rects.reading = {0, bar, wide, middle - sheet};
    rects.handle = {0, top, wide, handle};
    rects.panel = {0, top + handle, wide, sheet - handle};
  } else {
    // The article keeps at least half of the window.
    const float panel =
        ui.panel_hidden() ? 0 : std::min(ui.px(ui.panel_width()), std::floor(wide / 2));
    rects.reading = {0, bar, wide - panel, middle};
    rects.panel = {wide - panel, bar, panel, middle};
  }
  // A notice is below the article, so that it covers no text, unless too little text would remain.
  const float notice = std::min(ui.notice_height(), std::floor(rects.reading.height / 2));
  rects.above_foot = rects.reading;
  rects.reading.height -= notice;
  return rects;
}

}  // namespace attest
