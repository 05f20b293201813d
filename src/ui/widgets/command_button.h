// Buttons that run a command. The command table supplies their label, keys and enabled state.
#pragma once

#include "ui/widgets/button.h"

namespace attest {

// Returns `spec` with the command's enabled state. Adds the command's label if `spec` has no name.
ButtonSpec spec_for(const Ui& ui, CommandId command, ButtonSpec spec = {});

// Adds a button for a command at the cursor. Returns whether the reader pressed the button.
bool command_button(Ui& ui, CommandId command, const ButtonSpec& spec = {}, Size size = {0, 0});

}  // namespace attest
