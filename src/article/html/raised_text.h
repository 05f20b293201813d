// Superscripts and subscripts as text that keeps their meaning: "10" with a raised "6" is not
// "106". web/inline_words.js has a similar rule for web pages, which also knows formulas.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest {

enum class RaisedPosition : std::uint8_t { Super, Sub };

// Returns the text in Unicode's raised or lowered characters, or after "^" or "_" if a number has a
// character without such a form. No value: the text is raised only by custom, as in "18th", and
// stays as it is.
std::optional<std::string> raised_text(std::string_view text, RaisedPosition position);

}  // namespace attest
