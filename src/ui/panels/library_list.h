// The kept articles in the dialog "Open an article".
#pragma once

#include "ui/panels/panels.h"

namespace attest {

// Draws a heading, a search field for titles and a row for each article at the cursor.
void draw_library_list(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events);

}  // namespace attest
