// The Universal Declaration of Human Rights: real text in many scripts.
#pragma once

#include <string>
#include <vector>

namespace attest::testing {

struct Declaration {
  std::string id;    // The id of the language, such as "pes_1".
  std::string text;  // One paragraph per line.
};

// Returns the text in 29 languages. Their scripts include all scripts with joined, stacked or
// context-dependent letters, and all right-to-left scripts.
std::vector<Declaration> declarations();

}  // namespace attest::testing
