// Menus: a popup of Dear ImGui with lines that can be pressed. The semantics layer moves the
// keyboard focus into an open menu, and the arrow keys move it inside.
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
  std::string_view keys{};  // Drawn at the end of the line.
  bool enabled = true;
  bool danger = false;     // In the colour of deletions.
  bool is_choice = false;  // One of a few: `on` is drawn as a tick.
  bool on = false;
  bool begins_group = false;  // A line separates it from the item above.
};

struct MenuSpec {
  std::string_view name;  // The accessible name.
  std::span<const MenuItem> items;
};

// Adds a button that opens a menu below it. Returns the index of the item that was pressed; the
// menu then closes. A press outside the menu or Escape closes it too.
std::optional<std::size_t> menu_button(Ui& ui, const ButtonSpec& button, const MenuSpec& menu,
                                       Size size = {0, 0});

// The parts of menu_button(), for a menu of another item. Both calls need the same ImGui id stack.
void open_menu(std::string_view id);
// Draws the menu if it is open. It lies below `anchor`, or above it if there is no room below.
std::optional<std::size_t> draw_menu(Ui& ui, std::string_view id, const Rect& anchor,
                                     const MenuSpec& menu);

#ifndef NDEBUG
// Draws a menu at the cursor without a popup, for the gallery.
void draw_menu_card(Ui& ui, const MenuSpec& menu);
#endif

}  // namespace attest
