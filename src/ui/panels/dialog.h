// The frame of all dialogs: a modal popup of ImGui, drawn as a card over a backdrop.
#pragma once

#include <string_view>

#include "ui/panels/panels.h"
#include "ui/widgets/ui.h"

namespace attest {

struct DialogSpec {
  const char* id;  // The ImGui id of the popup. It is never shown.
  std::string_view title;
  float css_width;
  float foot = 0;  // The height of the fixed part below the body, in device pixels.
  // The height of the body in device pixels, if the window has room. 0: the body fits its content.
  float body = 0;
  // True: the dialog is at the top of the window. Its upper edge then stays where it is when its
  // height changes.
  bool at_top = false;
};

// Begins a dialog in the middle of the window. It has a heading, a Close button, and a body that
// scrolls if its content does not fit. Returns false if there is nothing to draw; the caller must
// then not call end_dialog().
bool begin_dialog(Ui& ui, const DialogSpec& spec, UiEvents& ui_events);
void end_dialog_body(Ui& ui);  // Items drawn after this call are in the foot of the dialog.
void end_dialog(Ui& ui, const DialogContext& context, UiEvents& ui_events);

// Begins a modal popup that covers the whole window. Returns false if there is nothing to draw.
// Otherwise the caller must call end_card().
bool begin_page(Ui& ui, const char* id, std::string_view name);

// Begins a modal popup that is a card of the given width, without heading and backdrop. The height
// of the card fits its content. `pivot` is the point of the card that lies at `at`: {0, 0} is the
// top left corner, {1, 1} the bottom right one.
bool begin_card(Ui& ui, const char* id, std::string_view name, Point at, Point pivot, float width);
void end_card(Ui& ui, const DialogContext& context, UiEvents& ui_events);

}  // namespace attest
