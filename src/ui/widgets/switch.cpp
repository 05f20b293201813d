#include "ui/widgets/switch.h"

#include <cmath>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kSwitchWidth = 36, kHeight = 20, kKnob = 13;  // In CSS pixels.

void draw_switch(Ui& ui, const Rect& line, const SwitchSpec& spec) {
  const Palette& p = ui.palette();
  const float high = ui.px(kHeight), radius = kHeight / 2;
  const Rect box{line.right() - ui.px(kSwitchWidth), line.y + std::round((line.height - high) / 2),
                 ui.px(kSwitchWidth), high};
  const Colour colour = !spec.enabled ? p.faint : spec.on ? p.accent : p.edge;
  if (spec.on) {
    ui.fill(box, colour, radius);
  } else {
    ui.fill(box, p.raised, radius);
    ui.frame(box, colour, radius, 1.5f);
  }
  const float x = spec.on ? box.right() - high / 2 : box.x + high / 2;
  ui.list()->AddCircleFilled({x, box.y + high / 2}, kKnob / 2 * ui.density(),
                             packed(spec.on ? p.accent_ink : colour));
}

}  // namespace

bool switch_line(Ui& ui, const SwitchSpec& spec) {
  const Ui::Item item =
      ui.add_pressable(Ui::id_of(spec.label), {ui.available_width(), ui.target()}, spec.enabled);
  Control& control = ui.control();
  control.role = Control::Role::Switch;
  control.name = spec.label;
  control.font_size = ui.font(14).size;
  control.on = spec.on;
  if (!item.visible) return item.pressed;
  const Rect& line = item.rect;
  const float room = line.width - ui.px(kSwitchWidth + 12);
  const float full = ui.pen().width(ui.font(14), spec.label);
  ui.text({line.x, line.y, room, line.height}, spec.label, ui.font(14),
          spec.enabled ? ui.palette().ink : ui.palette().faint);
  if (full > room) ui.offer_tip(item, spec.label);
  draw_switch(ui, line, spec);
  ui.focus_ring(item.id, line, 4);
  return item.pressed;
}

}  // namespace attest
