// Buttons in all their looks, the cells of a segmented control, and rows of a list or a dialog.
#pragma once

#include <cstdint>
#include <string_view>

#include "annotation/mark.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// Destroy is the primary button of a dialog that deletes something.
enum class ButtonLook : std::uint8_t { Quiet, Raised, Primary, Danger, Destroy, Segment };

struct ButtonSpec {
  std::string_view name;  // The accessible name; also drawn if `shown` is empty.
  std::string_view shown{};
  std::string_view keys{};      // The value of aria-keyshortcuts.
  std::string_view key_hint{};  // Drawn in a small frame after the name.
  ButtonLook look = ButtonLook::Quiet;
  Control::Role role = Control::Role::Button;
  bool enabled = true;
  bool on = false;
  std::string_view id{};           // Distinguishes buttons with the same name.
  const MarkKind* kind = nullptr;  // The shape of this kind is drawn before the name.
  Icon icon = Icon::None;          // Drawn before the name, or alone.
  bool icon_only = false;          // The name is not drawn. The button is a square.
  // The text of the tooltip, and the keys in it. Empty: an icon alone and a truncated label have a
  // tooltip with the name.
  std::string_view tip{}, tip_keys{};
};

// Returns the width of a button that fits its label, in device pixels.
float button_width(Ui& ui, const ButtonSpec& spec, float css_padding = 12);

// Adds a button at the cursor. Returns true if it was pressed. A width of 0 fits the label; a
// height of 0 is ui.target().
bool button(Ui& ui, const ButtonSpec& spec, Size size = {0, 0});

// A row of a list or a dialog, over the available width: a title and details below it.
struct RowSpec {
  std::string_view id;  // Distinguishes rows with the same title. Empty: the title.
  std::string_view title, detail{};
  Control::Role role = Control::Role::Button;
  bool on = false;
  // As in Control.
  std::uint32_t set_size = 0, position = 0;
};
bool row(Ui& ui, const RowSpec& spec, Size size);

}  // namespace attest
