// One real text in many scripts: the Universal Declaration of Human Rights.
#pragma once

#include <string>
#include <vector>

namespace attest::testing {

struct Declaration {
  std::string id;    // Of its language, such as "pes_1".
  std::string text;  // A paragraph a line.
};

// In 29 languages: all scripts that are shaped, joined or stacked, or run from right to left.
std::vector<Declaration> declarations();

}  // namespace attest::testing
