// Menus. A menu is a popup of Dear ImGui with items that can be pressed. The semantics layer moves
// the keyboard focus into an open menu, and the arrow keys move the focus between the items.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/button.h"

namespace attest {

struct MenuItem {
  std::string_view label;
  Icon icon = Icon::None;
  std::string_view keys{};  // The keys that are drawn at the end of the line.
  bool enabled = true;
  bool danger = false;     // Draws the item in the colour of deletions.
  bool is_choice = false;  // The item is one of several choices; if `on`, it has a tick.
  bool is_check = false;   // The item is switched on and off; if `on`, it has a tick.
  bool on = false;
  bool begins_group = false;  // Draws a separator line above the item.
  std::string_view id{};      // Distinguishes items that have the same label.
};

struct MenuSpec {
  std::string_view name;  // The accessible name.
  std::span<const MenuItem> items;
};

// Adds a button that opens a menu below it. If the reader presses an item, returns the index of the
// item and closes the menu. Escape or a press outside the menu closes it too.
std::optional<std::size_t> menu_button(Ui& ui, const ButtonSpec& button, const MenuSpec& menu,
                                       Size size = {0, 0});

// open_menu() and draw_menu() are the two parts of menu_button(). Use them if an item that is not a
// button opens the menu. Both must be called with the same ImGui id stack.
void open_menu(std::string_view id);
// Draws the menu if it is open. The menu lies below `anchor`, or above it if there is not enough
// space below.
std::optional<std::size_t> draw_menu(Ui& ui, std::string_view id, const Rect& anchor,
                                     const MenuSpec& menu);

#ifndef NDEBUG
// Draws a menu at the cursor without a popup. Only the widget gallery uses this function.
void draw_menu_card(Ui& ui, const MenuSpec& menu);
#endif

}  // namespace attest
