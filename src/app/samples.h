// The sample articles, with which a person can try the program.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/model/article.h"

namespace attest {

struct Sample {
  std::string_view title;  // The title that the Open dialog shows.
  std::string_view markdown;
  std::string_view article_id;  // The id of the article that is read from `markdown`.
};

std::span<const Sample> all_samples();
bool is_sample(const Article& article);
bool is_sample(std::string_view article_id);

// Returns publisher, date and author as the line below the title, or empty if none is known. The
// line is not part of the article's text.
std::string byline_of(const Article& article);

}  // namespace attest
