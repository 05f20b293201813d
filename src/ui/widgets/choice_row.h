// A row with a box that the reader can tick.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct ChoiceRow {
  std::string_view title;
  std::string_view detail;  // The second line. May be empty.
  std::string_view spoken;  // The row's name for the semantics layer.
  bool on = false, enabled = true;
  bool strong = false;  // True for a title in bold.
  float height = 0;     // Device pixels.
};

// Draws the box of a row that can be ticked. `box` is a square.
void draw_tick_box(Ui& ui, const Rect& box, bool on);

// Returns the character that forced colours show in place of the box.
std::string_view tick_sign(bool on);

// Draws the row at the cursor. Returns whether the reader pressed the row. The caller must push an
// ImGui id that distinguishes the row from other rows.
bool choice_row(Ui& ui, const ChoiceRow& row);

}  // namespace attest
