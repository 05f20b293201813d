// Superscripts and subscripts as text that keeps their meaning: "10" with a raised "6" is not
// "106". web/inline_words.js has a similar rule for web pages, which also knows formulas.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest {

enum class RaisedPosition : std::uint8_t { Super, Sub };

// Returns the text in Unicode's raised or lowered characters. If a number contains a character
// without such a form, returns the text after "^" or "_". Returns no value for a text that stays as
// it is, such as the "th" of "18th".
std::optional<std::string> raised_text(std::string_view text, RaisedPosition position);

}  // namespace attest
