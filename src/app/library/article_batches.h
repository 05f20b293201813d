// The requests to the journal that read many articles one after another.
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

// `prefixes_of` returns the prefixes for an article. Many articles are read in the order of their
// ids, with one request for all ids that begin alike; few articles in the given order.
std::vector<ArticleBatch> article_batches(
    std::vector<std::string> articles,
    std::vector<std::string> (*prefixes_of)(std::string_view article_id));

}  // namespace attest
