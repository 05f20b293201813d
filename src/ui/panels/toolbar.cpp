#include "ui/panels/panels.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"

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
    // In a low window (for example at 400 % zoom) the panel gets a larger share, so that a whole
    // control fits.
    const float panel = std::round(std::max(middle * 0.4f, std::min(middle * 0.5f, ui.px(160))));
    rects.reading = {0, bar, wide, middle - panel};
    rects.panel = {0, bar + middle - panel, wide, panel};
  } else {
    const float panel = ui.px(368);
    rects.reading = {0, bar, wide - panel, middle};
    rects.panel = {wide - panel, bar, panel, middle};
  }
  return rects;
}

void draw_toolbar(Ui& ui, const Rect& place, const Session& session, UiEvents& ui_events) {
  ui.begin_region("toolbar", place);
  ui.fill(place, ui.palette().panel);
  ui.hairline({place.x, place.bottom() - 1}, {place.right(), place.bottom()});
  ui.push_group(Control::Role::Toolbar, "Tools", place);

  struct Item {
    ButtonSpec spec;
    std::string_view brief;  // The label in a narrow window.
    float gap;               // Distance to the item on the left.
    Command command;
  };
  const History& history = session.history();
  const Item items[] = {
      {{.name = "Undo", .keys = "Control+Z", .enabled = history.can_undo()},
       "↶",
       16,
       Command::Undo},
      {{.name = "Redo", .keys = "Control+Shift+Z", .enabled = history.can_redo()},
       "↷",
       4,
       Command::Redo},
      {{.name = "Text and sizes", .shown = "Aa"}, {}, 4, Command::Reading},
      {{.name = "Help", .keys = "?"}, "?", 4, Command::Help},
      {{.name = "Open", .keys = "Control+O", .look = ButtonLook::Raised}, {}, 12, Command::Open},
      {{.name = "Export", .keys = "Control+S", .look = ButtonLook::Primary},
       {},
       8,
       Command::Export},
  };
  const Font strong = ui.font(14, 700);
  const std::string_view name = "Attest";
  const float name_wide = ui.pen().width(strong, name);

  // If the full labels do not fit, the buttons have short labels and smaller gaps.
  bool brief = false;
  const auto shown_of = [&brief](const Item& item) {
    if (brief && !item.brief.empty()) return item.brief;
    return item.spec.shown.empty() ? item.spec.name : item.spec.shown;
  };
  const auto width_of = [&](const Item& item) {
    const Font font = ui.font(14, item.spec.look == ButtonLook::Primary ? 600 : 400);
    return std::max(ui.target(),
                    std::ceil(ui.pen().width(font, shown_of(item))) + ui.px(brief ? 16 : 24));
  };
  const auto gap_of = [&](const Item& item) { return ui.px(brief ? item.gap / 3 : item.gap); };
  const auto width_of_all = [&] {
    float wide = 0;
    for (const Item& item : items) wide += width_of(item) + gap_of(item);
    return wide;
  };
  brief = ui.px(2 * 16) + name_wide + width_of_all() > place.width;

  const float margin =
      brief ? std::clamp((place.width - width_of_all()) / 2, 0.0f, ui.px(8)) : ui.px(16);
  const float left = place.right() - margin - width_of_all();
  float x = place.x + margin;
  if (x + name_wide < left) {
    ui.text({x, place.y, name_wide + ui.px(2), place.height}, name, strong, ui.palette().ink);
    x += name_wide + ui.px(16);
  }
  if (left - x > ui.px(120)) {
    // The box is as wide as the title, so that a right-to-left title is also next to the product's
    // name. A very long title fills the box anyway, so it is not measured.
    const std::string title = session.article().title();
    float wide = left - x;
    if (title.size() < 400) wide = std::min(wide, ui.pen().width(ui.font(14), title) + ui.px(2));
    ui.text({x, place.y, wide, place.height}, title, ui.font(14), ui.palette().soft);
  }

  x = left;
  for (const Item& item : items) {
    ButtonSpec spec = item.spec;
    spec.shown = shown_of(item);
    const Rect box{x + gap_of(item), place.y + std::round((place.height - ui.target()) / 2),
                   width_of(item), ui.target()};
    if (ui.button(spec, box)) ui_events.commands.push_back(item.command);
    x = box.right();
  }
  ui.pop_group();
  ui.end_region();
}

Rect draw_selection_palette(Ui& ui, const Rect& reading, const std::vector<Rect>& selected,
                            UiEvents& ui_events) {
  // The palette is below the last selected line in view. If it does not fit there, it is above the
  // first one.
  const Rect& first = selected.front();
  const Rect& last = selected.back();
  const float wide = std::min(ui.px(336), reading.width - ui.px(16)),
              high = ui.target(36) + ui.px(8), gap = ui.px(8);
  float y = last.bottom() + gap;
  if (y + high > reading.bottom()) y = first.y - gap - high;
  // If the selection fills the view, the palette is at the bottom of the view.
  if (y < reading.y) y = reading.bottom() - high - gap;
  const float x =
      std::clamp(last.x, reading.x + gap, std::max(reading.x + gap, reading.right() - wide - gap));
  const Rect place{std::round(x), std::round(y), wide, high};

  // The margin includes the card's shadow in the region.
  const float margin = ui.px(20);
  ui.begin_region("palette",
                  {place.x - margin, place.y - margin, wide + 2 * margin, high + 2 * margin}, true);
  ui.card(place, 12);
  ui.push_group(Control::Role::Toolbar, "Mark the selection", place);
  constexpr std::string_view kKeys[] = {"1", "2", "3"};
  const float part = (wide - ui.px(8)) / 3;
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const MarkKind kind = kMarkKinds[i].kind;
    const Rect box{std::round(place.x + ui.px(4) + part * static_cast<float>(i)),
                   place.y + ui.px(4), std::floor(part), high - ui.px(8)};
    const ButtonSpec spec{
        .name = kMarkKinds[i].label, .keys = kKeys[i], .key_hint = kKeys[i], .kind = &kind};
    if (ui.button(spec, box)) ui_events.actions.push_back(MarkSelection{kind});
  }
  ui.pop_group();
  ui.end_region();
  return place;
}

Rect draw_notice(Ui& ui, const Rect& reading, const Notice& notice, UiEvents& ui_events) {
  const float wide = std::min(ui.px(560), reading.width - ui.px(32));
  const Font font = ui.font(14);
  const float close_wide = ui.px(64), pad = ui.px(16), row = ui.target();
  const float action_wide =
      notice.action.empty() ? 0 : ui.pen().width(font, notice.action) + ui.px(24 + 8);
  const float buttons = close_wide + action_wide;
  // In a narrow window the buttons are below the text, because the text and the buttons do not fit
  // on one line.
  const bool below = !notice.action.empty() && wide < ui.px(440);
  const float inner = wide - 2 * pad - (below ? 0 : buttons + ui.px(8));
  const float text = ui.pen().lines_height(font, ui.px(20), notice.text, inner, 6);
  const float text_high = std::max(row + ui.px(16), text + ui.px(28));
  const float high = text_high + (below ? row + ui.px(8) : 0);
  const Rect place{std::round(reading.x + (reading.width - wide) / 2),
                   std::round(reading.bottom() - high - pad), wide, high};
  const float margin = ui.px(20);
  ui.begin_region("notice",
                  {place.x - margin, place.y - margin, wide + 2 * margin, high + 2 * margin}, true);
  ui.card(place, 12);
  ui.push_group(Control::Role::Group, "Message", place);
  ui.fill({place.x, place.y + ui.px(12), ui.px(3), high - ui.px(24)},
          notice.failure ? ui.palette().danger : ui.palette().accent, 1.5f);
  const Rect words{place.x + pad, place.y + std::round((text_high - text) / 2), inner, text};
  ui.pen().lines(font, ui.px(20), notice.text, {words.x, words.y}, inner, 6, ui.palette().ink);
  ui.describe_text(words, notice.text);
  const float y = below ? place.bottom() - ui.px(12) - row : place.y + std::round((high - row) / 2);
  float right = place.right() - ui.px(8);
  if (ui.button({.name = "Close"}, {right - close_wide, y, close_wide, row})) {
    ui_events.dismiss_notice = true;
  }
  right -= close_wide + ui.px(8);
  if (!notice.action.empty()) {
    const float action_button = action_wide - ui.px(8);
    if (ui.button({.name = notice.action, .look = ButtonLook::Raised},
                  {right - action_button, y, action_button, row})) {
      ui_events.dismiss_notice = true;
      ui_events.commands.push_back(notice.command);
    }
  }
  ui.pop_group();
  ui.end_region();
  return place;
}

}  // namespace attest
