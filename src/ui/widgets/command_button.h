// Buttons that run a command. The table of commands gives their label, keys and enabled state.
#pragma once

#include "ui/widgets/button.h"

namespace attest {

// Returns `spec` with the command's label, unless it has a name, and with its enabled state.
ButtonSpec spec_for(const Ui& ui, CommandId command, ButtonSpec spec = {});

// Adds the button at the cursor. Returns true if it was pressed.
bool command_button(Ui& ui, CommandId command, const ButtonSpec& spec = {}, Size size = {0, 0});

}  // namespace attest
