// Skips a test while it is running. doctest itself can only skip a test before it starts.
#pragma once

#include <string>

namespace attest::testing {

// Marks the running test as skipped, with a reason. The test must then return. The report names the
// test and does not count it as passed.
void skip_test(std::string reason);

}  // namespace attest::testing
