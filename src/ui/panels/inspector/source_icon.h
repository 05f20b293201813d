// The icon of each kind of source.
#pragma once

#include "annotation/entity.h"
#include "ui/widgets/icon.h"

namespace attest {

// Null: nobody knows yet who or what it is.
Icon icon_of(const Entity* entity);

}  // namespace attest
