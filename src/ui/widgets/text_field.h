// The frame of a text field. The page shows a real text field inside it.
#pragma once

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

// Adds a field at the cursor. `field.id` is also the id of the item; rect, cut, parent and font
// size are filled in. A field with the focus has a frame in the accent colour.
void text_field(Ui& ui, Field field, Size size);

struct FieldLook {
  Icon icon = Icon::None;          // Before the text.
  const MarkKind* kind = nullptr;  // The shape of this kind is drawn instead of the icon.
  // The name of a button that clears the field. Empty: the field has none. The button is shown
  // while the field has a text.
  std::string_view clear{};
  std::string_view key_hint{};  // Drawn at the end while the field is empty.
  bool wrong = false;           // The frame shows that the text is not valid.
};
// Adds a field of one line. Returns true if the reader pressed the button that clears it.
bool line_field(Ui& ui, Field field, Size size, const FieldLook& look);

}  // namespace attest
