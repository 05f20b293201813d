// Decides where paragraphs begin and end in the lines of plain text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace attest {

// Whether a line starts a new element: a list item, a line of a dialogue, quoted mail, the head of
// an e-mail, a table row or a reference. Such a line must not be joined to the line before it.
bool begins_anew(std::string_view line);

inline constexpr std::size_t kDeepestQuote = 20;

// Removes the ">" signs of a line of quoted mail from the start of `line`. Returns the number of
// removed signs, but at most kDeepestQuote. A line such as ">5 %" is not quoted.
std::size_t take_quote_signs(std::string_view& line);

// Whether a line that take_quote_signs() accepts may also be a comparison, such as "> 5 % of the
// voters" or ">€2 million". Such a line is quoted mail only if it stands beside certain lines of
// quoted mail, or below a line that introduces_quote().
bool may_compare(std::string_view line);

// Whether `text` begins with lines that have ">" signs, and one of them is not a comparison.
// Examines at most kMostCompared lines.
inline constexpr std::size_t kMostCompared = 200;
bool begins_quote(std::string_view text);

// Whether a line is the head of quoted mail, such as "On Monday Ana wrote:" or "Subject: Fees".
bool introduces_quote(std::string_view line);

// True for a line of only hyphens, asterisks or similar characters, which separates two parts of a
// text.
bool is_line_of_signs(std::string_view line);

// Returns whether a line ends with the punctuation of a complete sentence. Closing quotation marks
// or brackets may follow the punctuation.
bool ends_sentence(std::string_view line);

inline constexpr std::size_t kWidestLine =
    120;  // In columns. A program that breaks long lines makes no wider lines.

// Returns the width of a line in columns. A Chinese, Japanese or Korean character is two columns
// wide. Stops counting when the line is wider than kWidestLine.
std::size_t columns_of(std::string_view line);

// Returns the width of the first word of a line in columns. In Chinese and Japanese, the first two
// characters count as a word. Stops counting when the word is wider than kWidestLine.
std::size_t columns_of_first_word(std::string_view line);

// Returns the width at which the lines of a text were probably broken. `widths` has the widths of
// all lines, and the result is close to the greatest of them. Returns 0 if the result would be too
// small or too great for broken lines. Sorts `widths`.
std::size_t full_width(std::vector<std::size_t>& widths);

// Returns true if `before` ends and `after` begins with a Chinese or Japanese character. No space
// is then inserted between the joined lines.
bool joins_without_space(std::string_view before, std::string_view after);

}  // namespace attest
