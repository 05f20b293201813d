// Dragging a row onto another row, with the drag and drop of Dear ImGui. A menu must offer the same
// operation, because a keyboard cannot drag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// Makes the last item draggable; must be called directly after the item was added. `type` names the
// kind of dragged object, with at most 32 characters. Targets of another type ignore the drag. `id`
// identifies the object. `label` is drawn beside the pointer during the drag.
void drag_source(Ui& ui, const char* type, std::string_view id, std::string_view label);

// Makes the last item accept dropped rows of `type`; must be called directly after the item was
// added. While such a row is over the item, the item has a ring of 2 CSS pixels in the accent
// colour. Returns the id of a row that was dropped on the item.
std::optional<std::string> drop_target(Ui& ui, const char* type, const Ui::Item& item,
                                       float css_radius = 8);

}  // namespace attest
