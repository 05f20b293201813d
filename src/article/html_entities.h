// Characters that are written by name or number: "&eacute;", "&#8222;", "&#x201E;".
//
// All names of the HTML standard are known. Numbers 128 to 159 mean what browsers
// take them for: the curly quotes and dashes of Windows.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Writes the character that `reference` ("&" to ";") stands for at the end of `out`.
// False, with nothing written, if it stands for none.
bool append_entity(std::string& out, std::string_view reference);

// `text` with every reference in it replaced; what is none stays as it is.
std::string decode_entities(std::string_view text);

// What `reference`, such as "&eacute;", stands for; empty if nothing. The table of two thousand
// names would be a tenth of the download, and every browser has it: so platform/ asks the page for
// this function's answer, and the tests bring a table of their own.
std::string named_character(std::string_view reference);

}  // namespace attest
