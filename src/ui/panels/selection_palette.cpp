// Draws the palette beside the selection. It has one button for each kind of mark.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Lengths in CSS pixels: the distance of the palette from the selection, and for the docked
// palette: its height, the height of its buttons, and the margin around them.
constexpr float kPaletteGap = 8, kDockHeight = 104, kDockButton = 52, kDockInset = 8;

// Adds the buttons for the kinds of marks, beginning at the cursor.
void kind_buttons(Ui& ui, Size size, float css_gap, bool with_keys, UiEvents& ui_events) {
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const KindSpec& mark = kMarkKinds[i];
    const CommandId command = mark_command(mark.kind);
    const std::string keys = with_keys ? ui.key_hint(command) : std::string();
    if (i > 0) ui.same_line(css_gap);
    const ButtonLook look = with_keys ? ButtonLook::Quiet : ButtonLook::Raised;
    if (command_button(ui, command,
                       {.key_hint = keys, .look = look, .id = mark.token, .kind = &mark.kind},
                       size)) {
      ui_events.push_back(RunCommand{command});
    }
  }
}

void draw_beside(Ui& ui, const Rect& reading, const std::vector<Rect>& boxes, UiEvents& ui_events) {
  // Place the palette below the last visible line of the selection. If it does not fit there, place
  // it above the first line.
  const Rect& first = boxes.front();
  const Rect& last = boxes.back();
  const float wide = std::min(ui.px(336), reading.width - ui.px(16));
  const float high = ui.target(32) + ui.px(8), gap = ui.px(kPaletteGap);
  const float below = last.bottom() + gap, above = first.y - gap - high;
  const bool narrow = reading.width >= ui.window().width;
  float y = below;
  if (below + high > reading.bottom()) y = above;
  if (y < reading.y) {
    // In a narrow window, the palette may cover the sheet or the toolbar. If the selection fills
    // the view, the palette covers a part of the selected text.
    y = narrow && below + high <= ui.window().height ? below
        : narrow && above >= 0                       ? above
                                                     : reading.bottom() - high - gap;
  }
  const float x =
      std::clamp(last.x, reading.x + gap, std::max(reading.x + gap, reading.right() - wide - gap));
  const Rect card{std::round(x), std::round(y), wide, high};

  ui.begin_window("palette", card, Ui::Layer::OnTop);
  ui.card(card, 12, true);
  ui.begin_group(Control::Role::Toolbar, words("palette.name"));
  ui.set_cursor({card.x + ui.px(4), card.y + ui.px(4)});
  const float part = std::floor((wide - ui.px(8)) / static_cast<float>(kMarkKinds.size()));
  kind_buttons(ui, {part, high - ui.px(8)}, 0, true, ui_events);
  ui.end_group(card);
  ui.end_window();
}

void draw_docked(Ui& ui, const Rect& reading, const SelectedText& selected, UiEvents& ui_events) {
  const float high = ui.px(kDockHeight), inset = ui.px(kDockInset);
  // In a narrow window, the palette covers the panel instead of the article.
  const bool narrow = reading.width >= ui.window().width;
  const float bottom = narrow ? ui.window().height : reading.bottom();
  Rect card{reading.x, bottom - high, reading.width, high};
  // If the palette would cover a selection near the bottom edge, the palette moves to the top of
  // the view.
  const bool covers = selected.boxes.back().bottom() > card.y;
  if (covers && selected.boxes.front().y >= reading.y + high) card.y = reading.y;

  ui.begin_window("palette", card, Ui::Layer::OnTop);
  ui.card(card, 12, true);
  ui.begin_group(Control::Role::Toolbar, words("palette.name"));
  const float button = ui.px(kDockButton), close = ui.px(44);
  std::string text;
  add_part(text, "“" + selected.start + "”");
  if (selected.words > 0) add_part(text, say("palette.words", {{"count", selected.words}}));
  const Rect line{card.x + 2 * inset, card.y, card.width - 3 * inset - close,
                  high - button - inset};
  ui.set_cursor({line.x, line.y});
  add_silent_text(ui, {.text = text,
                       .style = small_text(ui),
                       .id = "words",
                       .width = line.width,
                       .height = line.height});
  ui.set_cursor({card.right() - inset - close, card.y});
  if (command_button(ui, CommandId::Close, {.icon = Icon::Close, .icon_only = true},
                     {close, line.height})) {
    ui_events.push_back(RunCommand{CommandId::Close});
  }
  ui.set_cursor({card.x + inset, card.bottom() - inset - button});
  const auto count = static_cast<float>(kMarkKinds.size());
  const float part = std::floor((card.width - (count + 1) * inset) / count);
  kind_buttons(ui, {part, button}, kDockInset, false, ui_events);
  ui.end_group(card);
  ui.end_window();
}

}  // namespace

void draw_selection_palette(Ui& ui, const Rect& reading, const SelectedText& selected,
                            UiEvents& ui_events) {
  if (ui.coarse()) return draw_docked(ui, reading, selected, ui_events);
  draw_beside(ui, reading, selected.boxes, ui_events);
}

}  // namespace attest
