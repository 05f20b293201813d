// The sample articles of the program, for trying it out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/article.h"

namespace attest {

struct Sample {
  std::string_view title;  // The title in the Open dialog.
  std::string_view markdown;
};

std::span<const Sample> all_samples();

// Publisher, date and author in one line below the title, or empty if none is known. Not part of
// the article's text.
std::string byline_of(const Article& article);

}  // namespace attest
