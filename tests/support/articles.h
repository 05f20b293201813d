// Articles for tests, made from short texts.
#pragma once

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include "article/article.h"
#include "base/offsets.h"

namespace attest::testing {

// Returns an article with one paragraph for each nonempty line of `text`.
inline Article article_of(std::string_view text) {
  ArticleParts parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    if (newline > at) {
      if (!parts.text.empty()) parts.text += '\n';
      const std::size_t start = parts.text.size();
      parts.text += text.substr(at, newline - at);
      parts.blocks.push_back({.range = ByteRange(start, parts.text.size())});
    }
    at = newline + 1;
  }
  Result<Article> article = Article::make(std::move(parts));
  assert(article.ok());
  return *std::move(article);
}

// Returns the range of an occurrence of `words` in `text`, after skipping `others_before`
// occurrences.
inline ByteRange range_of(std::string_view text, std::string_view words, int others_before = 0) {
  std::size_t at = text.find(words);
  while (others_before-- > 0 && at != std::string_view::npos) at = text.find(words, at + 1);
  assert(at != std::string_view::npos);
  return ByteRange(at, at + words.size());
}

inline ByteRange range_of(const Article& article, std::string_view words, int others_before = 0) {
  return range_of(article.text(), words, others_before);
}

}  // namespace attest::testing
