// Inserts names and other texts into a sentence without disturbing its text direction.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Appends a text to a sentence. A text with right-to-left letters is isolated (UAX #9), so that it
// does not change the order of the words and separators around it.
void append_isolated(std::string& sentence, std::string_view text);

}  // namespace attest
