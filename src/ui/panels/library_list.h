// The list of stored articles inside the dialog "Open an article".
#pragma once

#include "ui/panels/panels.h"

namespace attest {

// Draws the list from the top edge of `from` downwards and returns the bottom of the last row. The
// height of `from` is ignored. `body` is the visible part of the dialog; rows outside it are not
// drawn.
float draw_library_list(Ui& ui, const Rect& body, const Rect& from, const OpenDialog& dialog,
                        UiEvents& ui_events);

float library_list_height(const Ui& ui, const OpenDialog& dialog);

}  // namespace attest
