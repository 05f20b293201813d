#include "ui/widgets/property_line.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/widgets/button.h"

namespace attest {
namespace {

// All lengths in this file are in CSS pixels.
constexpr float kNameColumn = 96, kNameGap = 2, kPropertyPad = 8, kNameLine = 24;
// If a line is narrower than this, the name is above the value.
constexpr float kLeastPropertyLine = 264;
constexpr float kValueHeight = 28, kValueRadius = 6, kPropertyShape = 18, kLeastDetail = 48;

// Adds the item of the name. Several lines of a card may have the same name, for example the links
// of one kind. Therefore the position of the line in its window is a part of the id.
Ui::Item add_name(Ui& ui, std::string_view name, std::string_view remark, Size size) {
  if (name.empty()) return ui.add_item(0, size);
  ImGui::PushID(static_cast<int>(ImGui::GetCursorPosY()));
  const Ui::Item item = ui.add_item(Ui::id_of(name), size);
  ImGui::PopID();
  Control& control = ui.control();
  control.role = Control::Role::Silent;
  control.name = name;
  if (!remark.empty()) control.name.append(", ").append(remark);
  control.font_size = ui.font(remark.empty() ? 14 : 12).size;
  return item;
}

}  // namespace

void begin_property(Ui& ui, std::string_view name, std::string_view remark) {
  ImGui::BeginGroup();
  const Point at = ui.cursor();
  if (ui.available_width() < ui.px(kLeastPropertyLine)) {
    const Rect box = add_name(ui, name, remark, {ui.available_width(), ui.px(kNameLine)}).rect;
    const float wide = ui.text(box, name, ui.font(14), ui.palette().soft) + ui.px(8);
    ui.text({box.x + wide, box.y, box.width - wide, box.height}, remark, ui.font(12),
            ui.palette().soft);
    return ui.indent(0, 0);
  }
  const Ui::Item item = add_name(ui, name, remark, {ui.px(kNameColumn - kNameGap), ui.target()});
  const Rect& box = item.rect;
  const float text = ui.px(remark.empty() ? 20 : 36);
  const float top = box.y + std::round((box.height - text) / 2);
  ui.text({box.x, top, box.width, ui.px(20)}, name, ui.font(14), ui.palette().soft);
  if (ui.pen().width(ui.font(14), name) > box.width) {
    Ui::Item truncated = item;
    truncated.under_pointer = ImGui::IsItemHovered();
    ui.offer_tip(truncated, name);
  }
  if (!remark.empty()) {
    ui.text({box.x, top + ui.px(20), box.width, ui.px(16)}, remark, ui.font(12), ui.palette().soft);
  }
  ui.indent(kNameColumn, 0);
  ui.set_cursor({at.x + ui.px(kNameColumn), at.y});
}

void end_property(Ui& ui) {
  ui.unindent();
  ImGui::EndGroup();
}

bool property_value(Ui& ui, const ValueSpec& spec) {
  const Palette& p = ui.palette();
  // The background of a hovered value begins to the left of its text, so the item begins there too.
  const Point at = ui.cursor();
  ui.set_cursor({at.x - ui.px(kPropertyPad), at.y});
  const Ui::Item item = ui.add_pressable(Ui::id_of(spec.id.empty() ? spec.name : spec.id),
                                         {ui.available_width(), ui.target()}, spec.enabled);
  Control& control = ui.control();
  control.name = spec.name;
  control.shown = spec.value;
  control.font_size = ui.font(14).size;
  if (!item.visible) return item.pressed;
  const float high = ui.px(kValueHeight);
  const Rect box{item.rect.x, item.rect.y + std::round((item.rect.height - high) / 2),
                 item.rect.width, high};
  if (item.hovered) ui.fill(box, p.hover, kValueRadius);
  const Colour ink = !spec.enabled ? p.faint : spec.alert ? p.alert : p.ink;
  float x = box.x + ui.px(kPropertyPad), right = box.right() - ui.px(kPropertyPad);
  if (spec.kind != nullptr) {
    ui.kind_shape(*spec.kind, {x + ui.px(5), box.y + high / 2});
    x += ui.px(kPropertyShape);
  } else if (spec.icon != Icon::None) {
    draw_icon(ui, spec.icon, {x, box.y, icon_size(ui), high},
              {.colour = spec.alert ? ink : p.soft});
    x += icon_size(ui) + ui.px(8);
  }
  const Font small = ui.font(12);
  // The value needs its full width. The detail gets the remaining width, or is omitted if this
  // width is too small.
  const float full = ui.pen().width(ui.font(14), spec.value);
  const float rest = right - x - std::ceil(full) - ui.px(2 + 8);
  float detail = spec.detail.empty() ? 0 : std::ceil(ui.pen().width(small, spec.detail));
  detail = rest < std::min(detail, ui.px(kLeastDetail)) ? 0 : std::min(detail, rest);
  if (detail > 0) right -= detail + ui.px(8);
  ui.text({x, box.y, right - x, high}, spec.value, ui.font(14), ink);
  if (detail > 0) {
    ui.text({right + ui.px(8), box.y, detail + ui.px(1), high}, spec.detail, small, p.soft);
  }
  if (full > right - x) ui.offer_tip(item, spec.value);
  ui.focus_ring(item.id, box, kValueRadius);
  return item.pressed;
}

bool add_property(Ui& ui, std::string_view label, std::string_view key_hint) {
  ButtonSpec spec;
  spec.name = label;
  spec.key_hint = key_hint;
  spec.icon = Icon::Plus;
  return button(ui, spec,
                {std::min(ui.available_width(), button_width(ui, spec, kPropertyPad)), 0});
}

}  // namespace attest
