// Detects and trims white space of every script (the Unicode property White_Space).
#pragma once

#include <string_view>

#include "base/offsets.h"

namespace attest {

bool is_white_space(char32_t code_point);

// Removes white space at both ends of `range`. A range that extends beyond the text is clamped
// first. If the range contains only white space, returns an empty range at its start.
ByteRange trimmed(std::string_view text, ByteRange range);

// Removes spaces and tabs at both ends.
std::string_view trimmed_spaces(std::string_view text);

}  // namespace attest
