// The sample articles, with which a person can try the program.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "annotation/kinds.h"
#include "article/model/article.h"

namespace attest {

struct Sample {
  std::string_view title;  // The title that the Open dialog shows.
  std::string_view markdown;
  std::string_view article_id;  // The id of the article that is read from `markdown`.
  // Parts of the text that are drawn as if they were marked, one for each kind in the order of
  // kMarkKinds. They show a new reader how marks look. `|` separates the passages of one mark. The
  // examples are never stored, listed or exported.
  std::array<std::string_view, kMarkKinds.size()> examples;
};

std::span<const Sample> all_samples();
const Sample* find_sample(std::string_view article_id);  // Null if the article is not a sample.
bool is_sample(const Article& article);
bool is_sample(std::string_view article_id);

// Returns publisher, date and author as the line below the title, or empty if none is known. The
// line is not part of the article's text.
std::string byline_of(const Article& article);

}  // namespace attest
