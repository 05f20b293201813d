// The card of the chosen mark: its kind, its words, its links and its note.
#pragma once

#include <string>

#include "ui/panels.h"

namespace attest {

// The words of a mark, cut: a passage may be a whole article.
std::string short_words(const Mark& mark, const Article& article);

// As high as its content, whatever the height of `place`; returns that height.
float draw_mark_card(Ui& ui, const Rect& place, const Session& session, const Mark& mark,
                     PanelState& state, UiEvents& ui_events);

}  // namespace attest
