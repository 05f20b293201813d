// A switch is a line with a label and an on-off control at its end.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct SwitchSpec {
  std::string_view label;
  bool on = false;
  bool enabled = true;
};
// Adds the switch over the available width. Returns whether the reader pressed the switch. The
// caller must then change the state.
bool switch_line(Ui& ui, const SwitchSpec& spec);

}  // namespace attest
