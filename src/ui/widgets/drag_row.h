// Dragging a row onto another one, with the drag and drop of Dear ImGui. What the drag does must
// also be reachable from a menu, because a keyboard cannot drag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// Call it directly after the item that can be dragged. `type` names what is dragged, with at most
// 32 characters; targets of another type ignore it. `id` says which one. `label` is drawn beside
// the pointer while the reader drags.
void drag_source(Ui& ui, const char* type, std::string_view id, std::string_view label);

// Call it directly after the item that takes rows of `type`. While such a row is over the item, the
// item has a ring of 2 CSS pixels in the accent colour. Returns the id of a row that was dropped.
std::optional<std::string> drop_target(Ui& ui, const char* type, const Ui::Item& item,
                                       float css_radius = 8);

}  // namespace attest
