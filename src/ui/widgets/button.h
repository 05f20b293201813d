// Buttons in all their looks, including cells of a segmented control, and rows of lists and
// dialogs.
#pragma once

#include <cstdint>
#include <string_view>

#include "annotation/mark.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// The looks of a button. `Destroy` is for the primary button of a dialog that deletes data.
enum class ButtonLook : std::uint8_t { Quiet, Raised, Primary, Danger, Destroy, Segment };

struct ButtonSpec {
  std::string_view name;  // The accessible name, which is also drawn if `shown` is empty.
  std::string_view shown{};
  std::string_view keys{};      // The value of aria-keyshortcuts.
  std::string_view key_hint{};  // The key that is drawn in a small frame after the name.
  ButtonLook look = ButtonLook::Quiet;
  Control::Role role = Control::Role::Button;
  bool enabled = true;
  bool on = false;
  std::string_view id{};           // Distinguishes buttons that have the same name.
  const MarkKind* kind = nullptr;  // The shape of this kind is drawn before the name.
  // The icon before the name, or the icon alone. The icon ChevronDown, which belongs to a button
  // that opens a menu, is after the name.
  Icon icon = Icon::None;
  bool icon_only = false;  // Draws a square button with the icon and without the name.
  bool small = false;      // Draws the label at 12 CSS pixels instead of 14.
  bool strong = false;     // Draws the label in semibold.
  // The text of the tooltip, and the keys that the tooltip shows. If the text is empty, the tooltip
  // shows the name of the button, but only if the button is icon-only or its label is truncated.
  std::string_view tip{}, tip_keys{};
};

// Returns the width of a button that fits its label, in device pixels.
float button_width(Ui& ui, const ButtonSpec& spec, float css_padding = 12);

// Adds a button at the cursor. Returns whether the reader pressed it. A width of 0 stands for the
// width of the label, and a height of 0 for ui.target().
bool button(Ui& ui, const ButtonSpec& spec, Size size = {0, 0});

// A row of a list or a dialog, with a title and details below the title.
struct RowSpec {
  // Distinguishes rows that have the same title. If it is empty, the title is the id.
  std::string_view id;
  std::string_view title, detail{};
  Control::Role role = Control::Role::Button;
  bool enabled = true;
  bool on = false;
  // See Control.
  std::uint32_t set_size = 0, position = 0;
};
bool row(Ui& ui, const RowSpec& spec, Size size);

}  // namespace attest
