// The tab "Links" of the panel. It lists all links, the links with an end that was not found in the
// text, and the marks that lack a link.
#pragma once

#include "query/link_list.h"
#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct LinksTabState {
  Id chosen;  // The link whose two marks are chosen. Empty: none.
  LinkLists lists;
};

// Draws the tab from the cursor to the lower edge of the window.
void draw_links_tab(Ui& ui, const Session& session, LinksTabState& state, UiEvents& ui_events);

}  // namespace attest
