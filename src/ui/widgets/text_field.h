// The frame of a text field. The page shows a real text field inside it.
#pragma once

#include "ui/widgets/ui.h"

namespace attest {

// Adds a field at the cursor. `field.id` is also the id of the item; rect, cut, parent and font
// size are filled in.
void text_field(Ui& ui, Field field, Size size);

}  // namespace attest
