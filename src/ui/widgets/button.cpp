#include "ui/widgets/button.h"

#include <cmath>
#include <string>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kRadius = 8;  // In CSS pixels, like all literal lengths in this file.
constexpr float kIcon = 20, kKeyHeight = 18;

std::string_view shown_of(const ButtonSpec& spec) {
  return spec.shown.empty() ? spec.name : spec.shown;
}

Font label_font(const Ui& ui, const ButtonSpec& spec) {
  const bool strong =
      spec.look == ButtonLook::Primary || (spec.on && spec.look == ButtonLook::Segment);
  return ui.font(14, strong ? 600 : 400);
}

float key_width(Ui& ui, const ButtonSpec& spec) {
  if (spec.key_hint.empty()) return 0;
  return std::max(ui.px(kKeyHeight), ui.pen().width(ui.font(12), spec.key_hint) + ui.px(10));
}

// Draws the ground of the button and returns the colour of its label.
Colour draw_ground(Ui& ui, const ButtonSpec& spec, const Ui::Item& item) {
  const Palette& p = ui.palette();
  Colour ink = p.ink;
  switch (spec.look) {
    case ButtonLook::Primary:
      ui.fill(item.rect, item.hovered ? with_alpha(p.accent, 0xE0) : p.accent, kRadius);
      ink = p.accent_ink;
      break;
    case ButtonLook::Raised:
      ui.fill(item.rect, p.raised, kRadius);
      ui.frame(item.rect, item.hovered ? p.soft : p.line, kRadius);
      break;
    case ButtonLook::Segment:
      if (spec.on || item.hovered) ui.fill(item.rect, spec.on ? p.selection : p.panel, kRadius - 1);
      ink = spec.on ? p.ink : p.soft;
      break;
    case ButtonLook::Danger:
    case ButtonLook::Quiet:
      if (item.hovered || spec.on)
        ui.fill(item.rect, with_alpha(p.line, spec.on ? 0xFF : 0x90), kRadius);
      ink = spec.look == ButtonLook::Danger
                ? p.danger
                : (item.hovered || spec.kind != nullptr ? p.ink : p.soft);
      break;
  }
  return spec.enabled ? ink : with_alpha(ink, 0x70);
}

void draw_button(Ui& ui, const ButtonSpec& spec, const Ui::Item& item) {
  const Colour ink = draw_ground(ui, spec, item);
  const Rect& rect = item.rect;
  const Font label = label_font(ui, spec), small = ui.font(12);
  const float icon = spec.kind != nullptr ? ui.px(kIcon) : 0;
  const float key = key_width(ui, spec), gap = key > 0 ? ui.px(8) : 0;
  const float wide = ui.pen().width(label, shown_of(spec));
  float x = std::round(rect.x + (rect.width - icon - wide - gap - key) / 2);
  if (spec.kind != nullptr) {
    ui.kind_shape(*spec.kind, {x + ui.px(6), rect.y + rect.height / 2});
    x += icon;
  }
  ui.text({x, rect.y, wide + ui.px(2), rect.height}, shown_of(spec), label, ink);
  if (key > 0) {
    const float high = ui.px(kKeyHeight);
    const Rect box{x + wide + gap, std::round(rect.y + (rect.height - high) / 2), key, high};
    ui.frame(box, ui.palette().line, 4);
    const float inner = ui.pen().width(small, spec.key_hint);
    ui.text({std::round(box.x + (key - inner) / 2), box.y, inner + ui.px(2), high}, spec.key_hint,
            small, ui.palette().soft);
  }
  ui.focus_ring(item.id, rect, kRadius);
}

}  // namespace

float button_width(Ui& ui, const ButtonSpec& spec, float css_padding) {
  const float icon = spec.kind != nullptr ? ui.px(kIcon) : 0;
  const float key = key_width(ui, spec);
  return std::ceil(ui.pen().width(label_font(ui, spec), shown_of(spec))) + icon +
         (key > 0 ? key + ui.px(8) : 0) + 2 * ui.px(css_padding);
}

bool button(Ui& ui, const ButtonSpec& spec, Size size) {
  if (size.width == 0) size.width = std::max(ui.target(), button_width(ui, spec));
  if (size.height == 0) size.height = ui.target();
  const std::uint32_t id = Ui::id_of(spec.id.empty() ? spec.name : spec.id);
  const Ui::Item item = ui.add_pressable(id, size, spec.enabled);
  if (item.visible) draw_button(ui, spec, item);
  Control& control = ui.control();
  control.role = spec.role;
  control.name = spec.name;
  if (shown_of(spec) != spec.name) control.shown = shown_of(spec);
  control.font_size = ui.font(14).size;
  control.keys = spec.keys;
  control.on = spec.on;
  return item.pressed;
}

bool row(Ui& ui, const RowSpec& spec, Size size) {
  const std::uint32_t id = Ui::id_of(spec.id.empty() ? spec.title : spec.id);
  const Ui::Item item = ui.add_pressable(id, size);
  if (item.visible) {
    const Rect& rect = item.rect;
    if (item.hovered) ui.fill(rect, ui.palette().panel, kRadius);
    const float x = rect.x + ui.px(12), wide = rect.width - ui.px(24);
    if (spec.detail.empty()) {
      ui.text({x, rect.y, wide, rect.height}, spec.title, ui.font(14), ui.palette().ink);
    } else {
      ui.text({x, rect.y + ui.px(6), wide, ui.px(20)}, spec.title, ui.font(14), ui.palette().ink);
      ui.text({x, rect.y + ui.px(26), wide, ui.px(16)}, spec.detail, ui.font(12),
              ui.palette().soft);
    }
    ui.focus_ring(id, rect, kRadius);
  }
  Control& control = ui.control();
  control.role = spec.role;
  control.name = spec.title;
  if (!spec.detail.empty()) {
    control.name.append(", ").append(spec.detail);
    control.shown.assign(spec.title).append("\n").append(spec.detail);
  }
  control.font_size = ui.font(14).size;
  control.set_size = spec.set_size;
  control.position = spec.position;
  control.on = spec.on;
  return item.pressed;
}

}  // namespace attest
