// The palette beside the selection: one button for each kind of mark.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"

namespace attest {

void draw_selection_palette(Ui& ui, const Rect& reading, const std::vector<Rect>& selected,
                            UiEvents& ui_events) {
  // The palette is below the last visible selected line, or above the first if it fits only there.
  const Rect& first = selected.front();
  const Rect& last = selected.back();
  const float wide = std::min(ui.px(336), reading.width - ui.px(16));
  const float high = ui.target(36) + ui.px(8), gap = ui.px(8);
  float y = last.bottom() + gap;
  if (y + high > reading.bottom()) y = first.y - gap - high;
  if (y < reading.y) y = reading.bottom() - high - gap;  // The selection fills the view.
  const float x =
      std::clamp(last.x, reading.x + gap, std::max(reading.x + gap, reading.right() - wide - gap));
  const Rect card{std::round(x), std::round(y), wide, high};

  ui.begin_window("palette", card, Ui::Layer::OnTop);
  ui.card(card, 12, true);
  ui.begin_group(Control::Role::Toolbar, "Mark the selection");
  ui.set_cursor({card.x + ui.px(4), card.y + ui.px(4)});
  const float part = std::floor((wide - ui.px(8)) / static_cast<float>(kMarkKinds.size()));
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const KindSpec& mark = kMarkKinds[i];
    const CommandId command = mark_command(mark.kind);
    const std::string keys = ui.commands().keys(ui.commands().spec(command));
    if (i > 0) ui.same_line();
    if (command_button(ui, command, {.key_hint = keys, .kind = &mark.kind},
                       {part, high - ui.px(8)})) {
      ui_events.push_back(RunCommand{command});
    }
  }
  ui.end_group(card);
  ui.end_window();
}

}  // namespace attest
