// The card of the chosen mark. It has one line for each property of the mark, and one "Add" button
// for each property that is still empty.
#pragma once

#include "session/session.h"
#include "ui/panels/inspector/inspector_state.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

// Draws the card at the cursor, over the available width. If the notebook does not contain the
// mark, another window has deleted the mark while the reader was editing it. The card then keeps
// the fields and shows a button that restores the mark.
void draw_inspector(Ui& ui, const Session& session, const Mark& mark, InspectorState& state,
                    UiEvents& ui_events);

}  // namespace attest
