// Shortens the text of a mark for rows and cards, and the text of a tooltip.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/mark.h"
#include "article/model/article.h"

namespace attest {

// The maximum number of bytes of each passage in a row. A row cannot show more text.
inline constexpr std::uint32_t kShortWordsMost = 300;

// Returns the text of a mark. Truncates each passage after `most` bytes, because a passage can be
// as long as the article.
std::string short_words(const Mark& mark, const Article& article,
                        std::uint32_t most = kShortWordsMost);

// Returns a text of at most 60 characters for a tooltip. A longer text ends with an ellipsis.
std::string short_tip(std::string_view text);

}  // namespace attest
