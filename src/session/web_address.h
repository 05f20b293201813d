// Checks the web addresses that a person pastes or types.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace attest {

// Returns the address without white space around it. Fails with Invalid if the text is not a http
// or https address with a host, or if it contains white space or control characters.
Result<std::string> web_address(std::string_view typed);

}  // namespace attest
