// Shortens the text of a mark for rows and cards.
#pragma once

#include <string>

#include "annotation/mark.h"
#include "article/model/article.h"

namespace attest {

// Returns the text of a mark. Truncates each passage, because a passage can be as long as the
// article.
std::string short_words(const Mark& mark, const Article& article);

}  // namespace attest
