// Checks the web addresses that a person pastes or types.
#pragma once

#include <string>
#include <string_view>

#include "annotation/mark.h"
#include "base/result.h"

namespace attest {

// Returns the address without white space around it. Fails with Invalid if the text is not an http
// or https address with a host, or if it contains white space or control characters.
Result<std::string> web_address(std::string_view typed);

// Returns the evidence that a line such as "Load rating https://port.example" names: its address,
// and the words before it as the title. The address is empty if the text has several lines, a long
// title, or no address at its end.
Evidence evidence_in(std::string_view line);

}  // namespace attest
