// The table of commands.
#pragma once

#include <span>

#include "ui/commands.h"

namespace attest {

// In the order of CommandId. The functions of the rows need the AppContext of a running program.
std::span<const CommandSpec> command_table();

}  // namespace attest
