// The icon of each kind of source.
#pragma once

#include "annotation/entity.h"
#include "ui/widgets/icon.h"

namespace attest {

// Returns the icon for the kind of an entity. `entity` is null if the source has no entity yet.
Icon icon_of(const Entity* entity);
// Returns the icon for a value of Entity::kind.
Icon icon_of_source(std::string_view kind);

}  // namespace attest
