// Draws a message at the bottom of the reading view.
#include <algorithm>
#include <cmath>

#include "ui/panels/panels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {

float draw_notice(Ui& ui, const Rect& reading, const Notice& notice, UiEvents& ui_events) {
  const ButtonSpec close{.name = words("notice.close")};
  const ButtonSpec action{.name = notice.action, .look = ButtonLook::Raised};
  const float wide = std::min(ui.px(560), reading.width - ui.px(32));
  const float pad = ui.px(16), row = ui.target();
  // A long label is truncated, so that both buttons are inside the card.
  const float action_wide = notice.action.empty() ? 0
                                                  : std::min(button_width(ui, action) + ui.px(8),
                                                             wide - 2 * pad - ui.px(64));
  const float buttons = ui.px(64) + action_wide;
  // If the buttons leave too little room for the text, the buttons are drawn below the text.
  const bool below = !notice.action.empty() && (wide < ui.px(440) || action_wide > wide / 3);
  const float inner = wide - 2 * pad - (below ? 0 : buttons + ui.px(8));
  TextStyle style = body_text(ui);
  style.most_lines = 6;
  const float text = ui.pen().lines_height(style.font, ui.px(20), notice.text, inner, 6);
  const float text_high = std::max(row + ui.px(16), text + ui.px(28));
  const float high = text_high + (below ? row + ui.px(8) : 0);
  const Rect card{std::round(reading.x + (reading.width - wide) / 2),
                  std::round(reading.bottom() - high - pad), wide, high};

  ui.begin_window("notice", card, Ui::Layer::OnTop);
  ui.card(card, 12, true);
  ui.begin_group(Control::Role::Group, words("notice.group"));
  ui.fill({card.x, card.y + ui.px(12), ui.px(3), high - ui.px(24)},
          notice.failure ? ui.palette().alert : ui.palette().accent, 1.5f);
  ui.set_cursor({card.x + pad, card.y + std::round((text_high - text) / 2)});
  add_text(ui, {.text = notice.text, .style = style, .width = inner});
  const float y = below ? card.bottom() - ui.px(12) - row : card.y + std::round((high - row) / 2);
  ui.set_cursor({card.right() - ui.px(8) - buttons, y});
  if (!notice.action.empty()) {
    if (button(ui, action, {action_wide - ui.px(8), 0})) {
      ui_events.push_back(DismissNotice{true});
      ui_events.push_back(RunCommand{notice.command});
    }
    ui.same_line(8);
  }
  if (button(ui, close, {ui.px(64), 0})) ui_events.push_back(DismissNotice{});
  ui.end_group(card);
  ui.end_window();
  return high + 2 * pad;
}

}  // namespace attest
