// Translates a table of sentences into a pseudo-language.
#pragma once

#include <string>
#include <string_view>

#include "wording/sentences.h"

namespace attest {

// Changes the texts of the table, but not its ids, comments, arguments and plural categories.
std::string in_pseudo_language(std::string_view table, PseudoLanguage pseudo);

}  // namespace attest
