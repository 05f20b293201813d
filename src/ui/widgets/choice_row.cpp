#include "ui/widgets/choice_row.h"

#include "ui/widgets/icon.h"

namespace attest {

void draw_tick_box(Ui& ui, const Rect& box, bool on) {
  ui.frame(box, ui.palette().edge, 4);
  if (on) draw_icon(ui, Icon::Check, box, {.colour = ui.palette().ink});
}

std::string_view tick_sign(bool on) { return on ? "☑" : "☐"; }

bool choice_row(Ui& ui, const ChoiceRow& choice) {
  const Ui::Item item =
      ui.add_pressable(Ui::id_of("choice"), {ui.available_width(), choice.height}, choice.enabled);
  const Rect& box = item.rect;
  if (item.visible) {
    const Palette& palette = ui.palette();
    if (item.hovered) ui.fill(box, palette.hover, 8);
    const float icon = icon_size(ui), left = box.x + ui.px(36), wide = box.right() - left;
    const Rect tick{box.x + ui.px(8), box.y + (box.height - icon) / 2, icon, icon};
    if (choice.enabled) draw_tick_box(ui, tick, choice.on);
    const bool two_lines = !choice.detail.empty();
    const float title = two_lines ? ui.px(28) : box.height;
    ui.text({left, box.y, wide, title}, choice.title, ui.font(14, choice.strong ? 600 : 400),
            palette.ink);
    if (two_lines) {
      ui.text({left, box.y + ui.px(24), wide, ui.px(20)}, choice.detail, ui.font(12), palette.soft);
    }
    ui.focus_ring_inside(item.id, box, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::Checkbox;
  control.name = choice.spoken;
  if (choice.enabled) control.sign = tick_sign(choice.on);
  control.shown = choice.title;
  if (!choice.detail.empty()) control.shown.append("\n").append(choice.detail);
  control.font_size = ui.font(14).size;
  control.on = choice.on;
  control.enabled = choice.enabled;
  return item.pressed;
}

}  // namespace attest
