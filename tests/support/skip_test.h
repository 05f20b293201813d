// Skips a running test. doctest itself can only skip a test before it starts.
#pragma once

#include <string>

namespace attest::testing {

// Marks the running test as skipped, for a reason. The test must then return. The report
// names the test and counts it as skipped, not as passed.
void skip_test(std::string reason);

}  // namespace attest::testing
