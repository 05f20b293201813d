// Translates a table of sentences into a pseudo-language.
#pragma once

#include <string>
#include <string_view>

#include "wording/sentences.h"

namespace attest {

// Returns the table of sentences with changed texts. Keeps ids, arguments and plural categories.
// Drops comments.
std::string in_pseudo_language(std::string_view table, PseudoLanguage pseudo);

}  // namespace attest
