// Shortens the text of a mark for rows and cards, and the text of a tooltip.
#pragma once

#include <string>
#include <string_view>

#include "annotation/mark.h"
#include "article/model/article.h"

namespace attest {

// Returns the text of a mark. Truncates each passage, because a passage can be as long as the
// article.
std::string short_words(const Mark& mark, const Article& article);

// Returns a text of at most 60 characters for a tooltip. A longer text ends with an ellipsis.
std::string short_tip(std::string_view text);

}  // namespace attest
