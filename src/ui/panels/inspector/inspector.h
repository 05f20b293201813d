// The card of the chosen mark: one line for each property that the mark has, and one "Add" button
// for each that it may have.
#pragma once

#include "session/session.h"
#include "ui/panels/inspector/inspector_state.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

// Draws the card at the cursor, over the available width. A mark that the notebook does not have
// was deleted by another window while the reader edited it: its fields stay, with a button that
// restores it.
void draw_inspector(Ui& ui, const Session& session, const Mark& mark, InspectorState& state,
                    UiEvents& ui_events);

}  // namespace attest
