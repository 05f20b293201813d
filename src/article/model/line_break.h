// The character that breaks a line inside a block. Blocks are separated by newlines.
#pragma once

#include <string_view>

namespace attest {

inline constexpr std::string_view kLineBreak = "\xE2\x80\xA8";  // U+2028.

}  // namespace attest
