// Recognises the inline markup of Markdown (see markdown_signs.h).
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Counts the emphasised parts of a line: *word*, **two words**, _word_. Both markers must be well
// formed, so that "2*3*4", "snake_case_name" and "5 * 3 * 2" do not count.
std::size_t count_emphasis(std::string_view line);

bool has_code_span(std::string_view line);      // True for text between single backticks.
bool has_strikethrough(std::string_view line);  // True for ~~text~~.

// True for [text](url) or ![text](url) with a plausible URL. The link text may continue on the next
// line of the paragraph.
bool has_inline_link(std::string_view paragraph);

}  // namespace attest
