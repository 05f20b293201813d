// Divides the reading of many articles into several requests to the journal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

// The articles that one request asks for.
struct ArticleBatch {
  std::vector<std::string> prefixes;  // Prefixes of keys in the journal.
  std::vector<std::string> articles;
};

// `prefixes_of` returns the key prefixes of an article. Up to 256 articles keep the given order.
// More articles are sorted by id, and one request reads all articles whose ids begin alike.
std::vector<ArticleBatch> article_batches(
    std::vector<std::string> articles,
    std::vector<std::string> (*prefixes_of)(std::string_view article_id));

}  // namespace attest
