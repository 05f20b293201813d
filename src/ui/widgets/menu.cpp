#include "ui/widgets/menu.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

namespace attest {
namespace {

constexpr float kMenuPad = 4, kMenuInset = 8,
                kMenuRadius = 6;  // All lengths in this file are in CSS pixels.
constexpr float kSeparator = 9, kIconColumn = 24, kLeast = 160, kMenuMost = 360, kMenuMargin = 8;

bool has_tick(const MenuItem& item) { return item.is_choice || item.is_check; }
bool has_sign(const MenuItem& item) { return item.icon != Icon::None || has_tick(item); }

// Returns the width of the icon column, or 0 if no item has an icon or a tick.
float sign_column(const Ui& ui, const MenuSpec& menu) {
  return std::any_of(menu.items.begin(), menu.items.end(), has_sign) ? ui.px(kIconColumn) : 0;
}

Size size_of(Ui& ui, const MenuSpec& menu) {
  float wide = ui.px(kLeast), high = 2 * ui.px(kMenuPad);
  for (const MenuItem& item : menu.items) {
    const float keys = item.keys.empty() ? 0 : ui.pen().width(ui.font(12), item.keys) + ui.px(24);
    // An item with a tick is bold. Its width is therefore always measured in bold.
    const Font font = ui.font(14, has_tick(item) ? 600 : 400);
    const float label = std::ceil(ui.pen().width(font, item.label) + keys);
    wide =
        std::max(wide, label + sign_column(ui, menu) + 2 * ui.px(kMenuInset + kMenuPad) + ui.px(2));
    high += ui.target() + (item.begins_group ? ui.px(kSeparator) : 0);
  }
  const float margin = 2 * ui.px(kMenuMargin);
  return {std::min({wide, ui.px(kMenuMost), ui.window().width - margin}),
          std::min(high, ui.window().height - margin)};
}

Rect rect_of(Ui& ui, const Rect& anchor, Size size) {
  const float margin = ui.px(kMenuMargin), gap = ui.px(4);
  const float last = ui.window().width - margin - size.width;
  // If the button is in the right half of the window, the menu ends at the right edge of the
  // button.
  const bool at_end = anchor.x + anchor.width / 2 > ui.window().width / 2;
  const float x = at_end ? anchor.right() - size.width : anchor.x;
  float y = anchor.bottom() + gap;
  if (y + size.height + margin > ui.window().height) y = anchor.y - gap - size.height;
  return {std::round(std::clamp(x, margin, std::max(margin, last))),
          std::round(std::max(margin, y)), size.width, size.height};
}

bool draw_item(Ui& ui, const MenuItem& spec, float sign) {
  const Ui::Item item = ui.add_pressable(Ui::id_of(spec.id.empty() ? spec.label : spec.id),
                                         {ui.available_width(), ui.target()}, spec.enabled);
  Control& control = ui.control();
  control.role = spec.is_check    ? Control::Role::MenuCheck
                 : spec.is_choice ? Control::Role::MenuChoice
                                  : Control::Role::MenuItem;
  control.name = spec.label;
  control.font_size = ui.font(14).size;
  control.on = spec.on;
  if (!item.visible) return item.pressed;
  const Palette& p = ui.palette();
  const bool focused = item.id == ui.focused();
  if (item.hovered || focused) ui.fill(item.rect, focused ? p.selection : p.hover, kMenuRadius);
  const Colour ink = !spec.enabled ? p.faint : spec.danger ? p.alert : p.ink;
  const bool ticks = has_tick(spec);
  const Icon icon = ticks ? (spec.on ? Icon::Check : Icon::None) : spec.icon;
  float x = item.rect.x + ui.px(kMenuInset);
  draw_icon(ui, icon, {x, item.rect.y, icon_size(ui), item.rect.height},
            {.colour = spec.danger || !spec.enabled || ticks ? ink : p.soft});
  x += sign;
  float right = item.rect.right() - ui.px(kMenuInset);
  if (!spec.keys.empty()) {
    const float keys = ui.pen().width(ui.font(12), spec.keys);
    right -= keys;
    ui.text({right, item.rect.y, keys + ui.px(2), item.rect.height}, spec.keys, ui.font(12),
            focused ? p.ink : p.soft);
    right -= ui.px(16);
  }
  const float full = ui.text({x, item.rect.y, right - x + ui.px(2), item.rect.height}, spec.label,
                             ui.font(14, spec.on ? 600 : 400), ink);
  if (full > right - x) ui.offer_tip(item, spec.label);
  return item.pressed;
}

// Draws the card of the menu with its items. Returns the index of the pressed item.
std::optional<std::size_t> draw_items(Ui& ui, const Rect& rect, const MenuSpec& menu) {
  ui.card(rect, 12, true);
  ui.begin_group(Control::Role::Menu, menu.name);
  ui.set_cursor({rect.x, rect.y + ui.px(kMenuPad)});
  ui.begin_scroll_area("items", {rect.width, rect.height - 2 * ui.px(kMenuPad)});
  ui.indent(kMenuPad, kMenuPad);
  const float sign = sign_column(ui, menu);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < menu.items.size(); ++i) {
    if (menu.items[i].begins_group) {
      const Ui::Item space = ui.add_item(0, {ui.available_width(), ui.px(kSeparator)});
      const float y = std::round(space.rect.y + space.rect.height / 2);
      ui.hairline({space.rect.x + ui.px(kMenuInset), y},
                  {space.rect.right() - ui.px(kMenuInset), y + 1});
    }
    if (draw_item(ui, menu.items[i], sign)) pressed = i;
  }
  ui.unindent();
  ui.end_scroll_area();
  ui.end_group(rect);
  return pressed;
}

}  // namespace

void open_menu(std::string_view id) { ImGui::OpenPopup(Ui::id_of(id)); }

std::optional<std::size_t> draw_menu(Ui& ui, std::string_view id, const Rect& anchor,
                                     const MenuSpec& menu) {
  const std::uint32_t popup = Ui::id_of(id);
  if (!ImGui::IsPopupOpen(popup, ImGuiPopupFlags_None)) return std::nullopt;
  const Rect rect = rect_of(ui, anchor, size_of(ui, menu));
  ImGui::SetNextWindowPos({rect.x, rect.y});
  ImGui::SetNextWindowSize({rect.width, rect.height});
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoBackground |
                                      ImGuiWindowFlags_NoSavedSettings;
  if (!ImGui::BeginPopupEx(popup, kFlags)) return std::nullopt;
  ui.draw_into(nullptr);
  const std::optional<std::size_t> pressed = draw_items(ui, rect, menu);
  if (pressed) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  ui.draw_into(nullptr);
  return pressed;
}

#ifndef NDEBUG
void draw_menu_card(Ui& ui, const MenuSpec& menu) {
  const Point at = ui.cursor();
  const Size size = size_of(ui, menu);
  draw_items(ui, {at.x, at.y, size.width, size.height}, menu);
}
#endif

std::optional<std::size_t> menu_button(Ui& ui, const ButtonSpec& spec, const MenuSpec& menu,
                                       Size size) {
  const std::string_view id = menu.name;
  if (size.width == 0) size.width = std::max(ui.target(), button_width(ui, spec));
  if (size.height == 0) size.height = ui.target();
  const Point at = ui.cursor();
  ButtonSpec full = spec;
  full.role = Control::Role::MenuButton;
  full.on = ImGui::IsPopupOpen(Ui::id_of(id), ImGuiPopupFlags_None);
  if (button(ui, full, size)) open_menu(id);
  return draw_menu(ui, id, {at.x, at.y, size.width, size.height}, menu);
}

}  // namespace attest
