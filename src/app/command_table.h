// The table of all commands.
#pragma once

#include <span>

#include "ui/commands.h"

namespace attest {

// The rows are in the order of CommandId. The functions of the rows need the AppContext of a
// running program.
std::span<const CommandSpec> command_table();

}  // namespace attest
