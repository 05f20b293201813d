// doctest can leave out a test before it starts, not while it runs.
#pragma once

#include <string>

namespace attest::testing {

// Says that the running test has nothing to check, and why. The test must return
// after it. The run names it and counts it as skipped, not as passed.
void skip_test(std::string reason);

}  // namespace attest::testing
