// Finds controls of the semantics layer by their names.
#pragma once

#include <string_view>
#include <vector>

#include "ui/widgets/control.h"

namespace attest::testing {

// Returns the control with this name, or else the first control whose name begins with it. Returns
// null if there is no such control.
inline const Control* control_beginning(const std::vector<Control>& controls,
                                        std::string_view beginning) {
  for (const Control& each : controls) {
    if (each.name == beginning) return &each;
  }
  for (const Control& each : controls) {
    if (each.name.starts_with(beginning)) return &each;
  }
  return nullptr;
}

}  // namespace attest::testing
