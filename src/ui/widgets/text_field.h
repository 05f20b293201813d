// Draws the frame of a text field. The page shows a native text field inside the frame. While a
// dialog is open, the page hides the fields behind it, and while a menu is open, it hides all
// fields. The canvas then draws their text.
#pragma once

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// The font of text fields, and the height of their lines as a multiple of the font size
// (web/style.css). On phones the font has 16 CSS pixels, because a phone zooms in on a field with a
// smaller font.
Font field_font(const Ui& ui);
constexpr float kFieldLine = 1.375f;

// Returns the rect of the text of a field of several lines. `box` is the frame of the field.
Rect field_text_rect(const Ui& ui, const Rect& box);

// Adds a text field at the cursor. `field.id` is also the id of the item. This function sets the
// rect, the clipping, the parent and the font size of `field`. A focused field has a frame in the
// accent colour.
void text_field(Ui& ui, Field field, Size size);

struct FieldLook {
  Icon icon = Icon::None;          // The icon before the text.
  const MarkKind* kind = nullptr;  // The shape of this kind is drawn instead of the icon.
  // The name of a button that clears the field, or empty if there is none. The button is shown
  // while the field contains text.
  std::string_view clear{};
  std::string_view key_hint{};  // The key that is drawn at the end of an empty field.
  bool wrong = false;           // Whether the frame shows that the text is invalid.
};
// Adds a text field of one line. Returns whether the reader pressed the button that clears the
// field.
bool line_field(Ui& ui, Field field, Size size, const FieldLook& look);

}  // namespace attest
