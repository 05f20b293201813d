// A line of an inspector, which shows the name of a property and its value.
#pragma once

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// Begins a line at the cursor. Draws the name in a column of 96 CSS pixels and moves the cursor to
// the value, which gets the remaining width. A line is as high as its value, but at least 32 CSS
// pixels high, or 44 on touch screens. `remark` is drawn in small text below the name. In a narrow
// panel, the name and the remark are in a line of their own above the value. Screen
// readers do not read the name, because the accessible name of the value contains it.
void begin_property(Ui& ui, std::string_view name, std::string_view remark = {});
// Ends the line and moves the cursor below it.
void end_property(Ui& ui);

// The value of a property. It is a line of text that can be pressed.
struct ValueSpec {
  std::string_view name;      // The accessible name, for example "Said by: Ana Díaz".
  std::string_view value;     // The drawn text.
  std::string_view detail{};  // The text after the value, in the soft colour.
  std::string_view id{};      // Distinguishes values that have the same name.
  Icon icon = Icon::None;
  const MarkKind* kind = nullptr;  // The kind whose shape is drawn before the value.
  bool alert = false;              // The value needs attention, for example "unattributed".
  bool enabled = true;
};
// Adds the value over the available width. Returns whether the reader pressed the value.
bool property_value(Ui& ui, const ValueSpec& spec);

// Adds the line of a property that has no value. The line is a button with a plus and a label such
// as "Add note…". Returns whether the reader pressed the button.
bool add_property(Ui& ui, std::string_view label, std::string_view key_hint = {});

}  // namespace attest
