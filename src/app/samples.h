// The articles that come with the program: something to read and mark at once.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/article.h"

namespace attest {

struct Sample {
  std::string_view title;  // As the Open dialog shows it.
  std::string_view markdown;
};

std::span<const Sample> all_samples();

// Publisher, date and author in one line below the title; empty where nothing is known. Not part of
// the article's text.
std::string byline_of(const Article& article);

}  // namespace attest
