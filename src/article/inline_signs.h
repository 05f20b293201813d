// The signs of Markdown that stand within a line (see markdown_signs.h).
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// How many places of a line stand between signs of emphasis: *word*, **two words**, _word_.
// Both ends must be well formed, so that neither "2*3*4", "snake_case_name" nor "5 * 3 * 2" is one.
std::size_t count_emphasis(std::string_view line);

bool has_code_span(std::string_view line);      // `words` between single backticks.
bool has_strikethrough(std::string_view line);  // ~~words~~.

// [words](address) or ![words](address), where the address looks like one. The words may go on in
// the next line of a paragraph.
bool has_inline_link(std::string_view paragraph);

}  // namespace attest
