// Superscripts and subscripts as text that keeps their meaning: "10" with a raised "6" must not
// become "106". For web pages, web/inline_words.js has a similar rule, which also recognises
// formulas.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest {

enum class RaisedPosition : std::uint8_t { Super, Sub };

// Returns the text in Unicode's raised or lowered characters. If a character has no raised or
// lowered form and the text contains a digit, returns "^" or "_" and the text in parentheses.
// Otherwise returns no value: the text stays as it is, such as the "th" of "18th".
std::optional<std::string> raised_text(std::string_view text, RaisedPosition position);

}  // namespace attest
