#include <algorithm>
#include <cmath>

#include "ui/panels/panels.h"

namespace attest {

ViewRects view_rects(Ui& ui) {
  const float wide = ui.window().width, high = ui.window().height;
  const float bar = ui.px(48), foot = std::max(ui.target(28), ui.status_height());
  ViewRects rects;
  rects.narrow = wide < ui.px(760);
  rects.toolbar = {0, 0, wide, bar};
  rects.status = {0, high - foot, wide, foot};
  const float middle = std::max(1.0f, high - bar - foot);
  if (rects.narrow) {
    // In a low window (400 % zoom) the panel gets a larger share, so that a whole control fits.
    const float panel = std::round(std::max(middle * 0.4f, std::min(middle * 0.5f, ui.px(160))));
    rects.reading = {0, bar, wide, middle - panel};
    rects.panel = {0, bar + middle - panel, wide, panel};
  } else {
    const float panel = ui.panel_hidden() ? 0 : ui.px(368);
    rects.reading = {0, bar, wide - panel, middle};
    rects.panel = {wide - panel, bar, panel, middle};
  }
  return rects;
}

}  // namespace attest
