// The list of kept articles inside the dialog "Open an article".
#pragma once

#include "ui/panels/panels.h"

namespace attest {

// Draws the list below the top edge of `from`, whose height is ignored, and returns the bottom of
// the last row. `body` is the visible part of the dialog. Rows outside it are not drawn.
float draw_library_list(Ui& ui, const Rect& body, const Rect& from, const OpenDialog& dialog,
                        UiEvents& ui_events);

float library_list_height(const Ui& ui, const OpenDialog& dialog);

}  // namespace attest
