// White space in every script, as the Unicode property White_Space has it.
#pragma once

#include <string_view>

#include "base/offsets.h"

namespace attest {

bool is_white_space(char32_t code_point);

// `range` without the white space at both its ends; empty, at the range's start,
// if there is nothing else in it. A range beyond the text is cut to it first.
ByteRange trimmed(std::string_view text, ByteRange range);

}  // namespace attest
