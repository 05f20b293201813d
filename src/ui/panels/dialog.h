// The frame of all dialogs: a modal popup of ImGui, drawn as a card over a backdrop.
#pragma once

#include <string_view>

#include "ui/panels/panels.h"
#include "ui/widgets/ui.h"

namespace attest {

struct DialogSpec {
  const char* id;  // An ImGui id, never shown.
  std::string_view title;
  float css_width;
  float foot = 0;  // The height of a fixed part below the body, in device pixels.
};

// Begins a dialog in the middle of the window: a heading, a Close button, and a body that scrolls
// if it does not fit. Returns false if nothing is to be drawn; then end_dialog() must not be
// called.
bool begin_dialog(Ui& ui, const DialogSpec& spec, UiEvents& ui_events);
void end_dialog_body(Ui& ui);  // Items after it are in the foot.
void end_dialog(Ui& ui, const DialogContext& context, UiEvents& ui_events);

// Begins a modal popup that covers the whole window. Returns false if nothing is to be drawn;
// otherwise end_card() must be called.
bool begin_page(Ui& ui, const char* id, std::string_view name);

// Begins a modal popup that is only a card of this width at `at`, without heading and backdrop. Its
// height fits the content. `pivot` (0 to 1) is the point of the card that lies at `at`.
bool begin_card(Ui& ui, const char* id, std::string_view name, Point at, Point pivot, float width);
void end_card(Ui& ui, const DialogContext& context, UiEvents& ui_events);

}  // namespace attest
