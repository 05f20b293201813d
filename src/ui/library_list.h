// The list of kept articles inside the dialog "Open an article".
#pragma once

#include "ui/panels.h"

namespace attest {

// Draws from the top of `from` on (its height does not count) and returns the bottom of the last
// row. `body` is what can be seen of the dialog; only rows that touch it are drawn.
float draw_library_list(Ui& ui, const Rect& body, const Rect& from, const OpenDialog& dialog,
                        UiEvents& ui_events);

float library_list_height(const Ui& ui, const OpenDialog& dialog);

}  // namespace attest
