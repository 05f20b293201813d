// The tab "Links" of the panel: all links, and what is broken or missing.
#pragma once

#include "query/link_list.h"
#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct LinksTabState {
  Id chosen;  // The link whose ends are shown. Empty: none.
  LinkLists lists;
};

// Draws the tab at the cursor, over the rest of the window.
void draw_links_tab(Ui& ui, const Session& session, LinksTabState& state, UiEvents& ui_events);

}  // namespace attest
