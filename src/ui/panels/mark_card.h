// The card of the chosen mark: its kind, text, links and note.
#pragma once

#include <string>

#include "ui/panels/panels.h"

namespace attest {

// Returns the text of a mark, truncated because a passage may be a whole article.
std::string short_words(const Mark& mark, const Article& article);

// Draws the card and returns its height, which depends on its content. The height of `place` is
// ignored.
float draw_mark_card(Ui& ui, const Rect& place, const Session& session, const Mark& mark,
                     PanelState& state, UiEvents& ui_events);

}  // namespace attest
