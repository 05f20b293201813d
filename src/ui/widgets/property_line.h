// A line of an inspector: the name of a property, and its value after it.
#pragma once

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// Begins a line at the cursor: draws the name in a column of 96 CSS pixels and moves the cursor to
// the value, for which the rest of the width is available. A line is 32 CSS pixels high, 44 for a
// finger, or as high as its value. `remark` is drawn below the name, in small text. The name is not
// announced, because the control of the value has it.
void begin_property(Ui& ui, std::string_view name, std::string_view remark = {});
// Moves the cursor below the line.
void end_property(Ui& ui);

// The value of a property as a line of text that can be pressed.
struct ValueSpec {
  std::string_view name;      // The accessible name, such as "Said by: Ana Díaz".
  std::string_view value;     // The drawn text.
  std::string_view detail{};  // Drawn after the value, in the soft colour.
  std::string_view id{};      // Distinguishes values with the same name.
  Icon icon = Icon::None;
  const MarkKind* kind = nullptr;  // Its shape is drawn before the value.
  bool alert = false;              // The value needs attention, such as "unattributed".
  bool enabled = true;
};
// Adds it over the available width. Returns true if it was pressed.
bool property_value(Ui& ui, const ValueSpec& spec);

// The quiet line of an empty property: a plus and "Add note…". As wide as its label.
bool add_property(Ui& ui, std::string_view label, std::string_view key_hint = {});

}  // namespace attest
