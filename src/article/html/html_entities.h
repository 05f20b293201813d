// Decodes character references: "&eacute;", "&#8222;", "&#x201E;".
//
// All names in the HTML standard are supported. As in browsers, the numbers 128 to
// 159 are windows-1252 characters, such as curly quotes and dashes.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Appends the character of `reference` (from "&" to ";") to `out`. If `reference` is invalid,
// returns false and appends nothing.
bool append_entity(std::string& out, std::string_view reference);

// Returns `text` with all valid character references replaced by their characters.
std::string decode_entities(std::string_view text);

// Returns the characters of a named reference such as "&eacute;", or an empty string. A table of
// the two thousand names would be a tenth of the download. Every browser has such a table, so the
// platform layer implements this function by asking the browser. The tests have their own table.
std::string named_character(std::string_view reference);

}  // namespace attest
