// The card of the chosen mark: its kind, text, links and note.
#pragma once

#include <string>

#include "ui/panels/panels.h"

namespace attest {

// Returns the text of a mark. It is truncated, because a passage can be as long as the article.
std::string short_words(const Mark& mark, const Article& article);

// Draws the card at the cursor, over the available width.
void draw_mark_card(Ui& ui, const Session& session, const Mark& mark, PanelState& state,
                    UiEvents& ui_events);

}  // namespace attest
