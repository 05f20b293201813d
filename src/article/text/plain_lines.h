// What the lines of plain text tell about paragraphs.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Whether a line starts a new element: a list item, a line of a dialogue, quoted mail, the head of
// an e-mail, a table row or a reference. Such a line must not be joined to the line before it.
bool begins_anew(std::string_view line);

// True for a line of only hyphens, asterisks or similar characters, which separates two parts of a
// text.
bool is_line_of_signs(std::string_view line);

// Whether a line ends with the punctuation of a complete sentence, perhaps inside quotation marks.
bool ends_sentence(std::string_view line);

// The width in columns. A Chinese, Japanese or Korean character is two columns wide.
std::size_t columns_of(std::string_view line);

// The columns that the first word of a line takes, in Chinese and Japanese its first two
// characters.
std::size_t columns_of_first_word(std::string_view line);

// True if a line end between these texts is not a space: between Chinese or Japanese characters.
bool joins_without_space(std::string_view before, std::string_view after);

}  // namespace attest
