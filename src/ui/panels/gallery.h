// The widget gallery of debug builds (?gallery). It shows every widget in every state.
#pragma once

#include "ui/widgets/ui.h"

namespace attest {

// Draws the widget gallery over the whole window.
void draw_gallery(Ui& ui);

}  // namespace attest
