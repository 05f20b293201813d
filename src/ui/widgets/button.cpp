#include "ui/widgets/button.h"

#include <cmath>
#include <string>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kButtonRadius = 8;  // All literal lengths in this file are in CSS pixels.
constexpr float kButtonSign = 20, kKeyHeight = 18;

std::string_view shown_of(const ButtonSpec& spec) {
  return spec.shown.empty() ? spec.name : spec.shown;
}

Font label_font(const Ui& ui, const ButtonSpec& spec) {
  const bool strong = spec.strong || spec.look == ButtonLook::Primary ||
                      spec.look == ButtonLook::Destroy ||
                      (spec.on && spec.look == ButtonLook::Segment);
  return ui.font(spec.small ? 12 : 14, strong ? 600 : 400);
}

// The icon of a button that opens a menu follows the label. All other icons are before it.
bool icon_follows(const ButtonSpec& spec) {
  return spec.icon == Icon::ChevronDown && !spec.icon_only;
}

float key_width(Ui& ui, const ButtonSpec& spec) {
  if (spec.key_hint.empty()) return 0;
  return std::max(ui.px(kKeyHeight), ui.pen().width(ui.font(12), spec.key_hint) + ui.px(10));
}

// Returns the width of the symbol beside the label, including the gap between the two. The symbol
// is an icon or the shape of a mark's kind.
float sign_width(const Ui& ui, const ButtonSpec& spec) {
  if (spec.kind != nullptr) return ui.px(kButtonSign);
  if (spec.icon == Icon::None) return 0;
  return icon_size(ui) + (spec.icon_only ? 0 : ui.px(icon_follows(spec) ? 4 : 8));
}

// Draws the background of the button. Returns the colour of the label.
Colour draw_ground(Ui& ui, const ButtonSpec& spec, const Ui::Item& item) {
  const Palette& p = ui.palette();
  switch (spec.look) {
    case ButtonLook::Primary:
      if (!spec.enabled) {
        ui.fill(item.rect, with_alpha(p.accent, 0x73), kButtonRadius);
        return p.accent_ink;
      }
      ui.fill(item.rect,
              item.held      ? p.accent_pressed
              : item.hovered ? p.accent_hover
                             : p.accent,
              kButtonRadius);
      return p.accent_ink;
    case ButtonLook::Destroy:
      ui.fill(item.rect, spec.enabled ? p.alert : with_alpha(p.alert, 0x73), kButtonRadius);
      return p.accent_ink;
    case ButtonLook::Raised:
      ui.fill(item.rect, item.hovered ? p.hover : p.raised, kButtonRadius);
      ui.frame(item.rect, p.line, kButtonRadius);
      break;
    case ButtonLook::Segment:
      if (spec.on) {
        ui.fill(item.rect, p.raised, kButtonRadius - 2);
        ui.frame(item.rect, p.edge, kButtonRadius - 2);
      } else if (item.hovered) {
        ui.fill(item.rect, p.hover, kButtonRadius - 2);
      }
      break;
    case ButtonLook::Danger:
    case ButtonLook::Quiet:
      if (item.hovered || spec.on) ui.fill(item.rect, p.hover, kButtonRadius);
      break;
  }
  if (!spec.enabled) return p.faint;
  if (spec.look == ButtonLook::Danger) return p.alert;
  const bool strong = spec.look == ButtonLook::Raised || spec.on || item.hovered ||
                      (spec.kind != nullptr && spec.look != ButtonLook::Segment);
  return strong ? p.ink : p.soft;
}

void draw_key(Ui& ui, const ButtonSpec& spec, float x, const Rect& rect) {
  const Font small = ui.font(12);
  const float wide = key_width(ui, spec), high = ui.px(kKeyHeight);
  const Rect box{x, std::round(rect.y + (rect.height - high) / 2), wide, high};
  ui.frame(box, ui.palette().line, 4);
  const float inner = ui.pen().width(small, spec.key_hint);
  ui.text({std::round(box.x + (wide - inner) / 2), box.y, inner + ui.px(2), high}, spec.key_hint,
          small, ui.palette().soft);
}

// Draws the symbol beside the label, with its left edge at `x`.
void draw_sign(Ui& ui, const ButtonSpec& spec, float x, const Rect& rect, Colour ink) {
  if (spec.kind != nullptr) {
    ui.kind_shape(*spec.kind, {x + ui.px(6), rect.y + rect.height / 2});
  } else if (spec.icon != Icon::None) {
    draw_icon(ui, spec.icon, {x, rect.y, icon_size(ui), rect.height}, {.colour = ink});
  }
}

// Draws the button. Returns whether the label is truncated.
bool draw_button(Ui& ui, const ButtonSpec& spec, const Ui::Item& item) {
  const Colour ink = draw_ground(ui, spec, item);
  const Rect& rect = item.rect;
  const Font label = label_font(ui, spec);
  const float sign = sign_width(ui, spec), key = key_width(ui, spec), gap = key > 0 ? ui.px(8) : 0;
  const float full = spec.icon_only ? 0 : ui.pen().width(label, shown_of(spec));
  const float room = std::max(0.0f, rect.width - ui.px(8) - sign - gap - key);
  const float wide = std::min(full, room);
  float x = std::round(rect.x + (rect.width - sign - wide - gap - key) / 2);
  if (icon_follows(spec)) {
    draw_sign(ui, spec, x + wide + sign - icon_size(ui), rect, ink);
  } else {
    draw_sign(ui, spec, x, rect, ink);
    x += sign;
  }
  if (wide > 0) ui.text({x, rect.y, wide + ui.px(2), rect.height}, shown_of(spec), label, ink);
  if (key > 0) draw_key(ui, spec, x + wide + gap, rect);
  ui.focus_ring(item.id, rect, kButtonRadius);
  return full > room;
}

}  // namespace

float button_width(Ui& ui, const ButtonSpec& spec, float css_padding) {
  if (spec.icon_only) return ui.target();
  const float key = key_width(ui, spec);
  return std::ceil(ui.pen().width(label_font(ui, spec), shown_of(spec))) + sign_width(ui, spec) +
         (key > 0 ? key + ui.px(8) : 0) + 2 * ui.px(css_padding);
}

bool button(Ui& ui, const ButtonSpec& spec, Size size) {
  if (size.width == 0) size.width = std::max(ui.target(), button_width(ui, spec));
  if (size.height == 0) size.height = ui.target();
  const std::uint32_t id = Ui::id_of(spec.id.empty() ? spec.name : spec.id);
  const Ui::Item item = ui.add_pressable(id, size, spec.enabled);
  const bool truncated = item.visible && draw_button(ui, spec, item);
  const bool explains = spec.icon_only || truncated;
  ui.offer_tip(item, !spec.tip.empty() ? spec.tip : explains ? spec.name : "", spec.tip_keys);
  Control& control = ui.control();
  control.role = spec.role;
  control.name = spec.name;
  if (shown_of(spec) != spec.name) control.shown = shown_of(spec);
  if (spec.icon_only) control.shown = text_sign(spec.icon);
  control.font_size = label_font(ui, spec).size;
  control.keys = spec.keys;
  control.on = spec.on;
  return item.pressed;
}

bool row(Ui& ui, const RowSpec& spec, Size size) {
  const std::uint32_t id = Ui::id_of(spec.id.empty() ? spec.title : spec.id);
  const Ui::Item item = ui.add_pressable(id, size, spec.enabled);
  if (item.visible) {
    const Rect& rect = item.rect;
    const Colour ink = spec.enabled ? ui.palette().ink : ui.palette().faint;
    if (item.hovered || spec.on) {
      ui.fill(rect, spec.on ? ui.palette().chosen : ui.palette().hover, kButtonRadius);
    }
    const float x = rect.x + ui.px(12), wide = rect.width - ui.px(24);
    if (spec.detail.empty()) {
      ui.text({x, rect.y, wide, rect.height}, spec.title, ui.font(14), ink);
    } else {
      ui.text({x, rect.y + ui.px(6), wide, ui.px(20)}, spec.title, ui.font(14), ink);
      ui.text({x, rect.y + ui.px(26), wide, ui.px(16)}, spec.detail, ui.font(12),
              spec.enabled ? ui.palette().soft : ink);
    }
    ui.focus_ring(id, rect, kButtonRadius);
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
