#include "ui/widgets/share_bar.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace attest {
namespace {

// Draws one share of the bar. A share has round corners only at the ends of the bar.
void draw_part(Ui& ui, const Rect& bar, float from, float to, const Share& share) {
  ImDrawList& list = *ui.list();
  list.PushClipRect({std::round(from), bar.y}, {std::round(to), bar.bottom()}, true);
  if (!share.hatched) {
    ui.fill(bar, share.colour, bar.height / 2 / ui.density());
  } else {
    const float step = ui.px(5);
    for (float x = from - bar.height; x < to; x += step) {
      list.AddLine({x, bar.bottom()}, {x + bar.height, bar.y}, packed(share.colour),
                   1.5f * ui.density());
    }
  }
  list.PopClipRect();
}

}  // namespace

void draw_share_bar(Ui& ui, const Rect& rect, std::span<const Share> shares) {
  // The remaining part has an outline in the colour of lines. It is not filled with this colour,
  // because with high contrast this colour is as dark as a share.
  const float radius = rect.height / 2 / ui.density();
  ui.fill(rect, ui.palette().hover, radius);
  ui.frame(rect, ui.palette().line, radius);
  float from = rect.x;
  for (const Share& share : shares) {
    if (share.part <= 0) continue;
    // Even the smallest share has a visible width.
    const float wide = std::max(ui.px(2), rect.width * std::min(1.0f, share.part));
    const float to = std::min(rect.right(), from + wide);
    draw_part(ui, rect, from, to, share);
    from = to;
  }
}

}  // namespace attest
