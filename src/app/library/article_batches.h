// Divides the reading of many articles into several journal requests, and divides each answer by
// article.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/record_store.h"

namespace attest {

// The articles that one request asks for.
struct ArticleBatch {
  std::vector<std::string> prefixes;  // Prefixes of keys in the journal.
  std::vector<std::string> articles;
};

// Divides the articles into batches. `prefixes_of` returns the key prefixes of an article. Up to
// 256 articles keep the given order. More than 256 articles are sorted by the first nine characters
// of their ids, and each batch has all articles with the same nine characters.
std::vector<ArticleBatch> article_batches(
    std::vector<std::string> articles,
    std::vector<std::string> (*prefixes_of)(std::string_view article_id));

// Maps the id of each article to the article's entries in an answer of the journal.
using EntriesByArticle = std::unordered_map<std::string, std::vector<JournalEntry>>;
EntriesByArticle entries_by_article(const std::vector<JournalEntry>& entries);

}  // namespace attest
