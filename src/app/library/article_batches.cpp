#include "app/library/article_batches.h"

#include <map>
#include <utility>

#include "storage/keys.h"

namespace attest {
namespace {

constexpr std::size_t kFewArticles = 256, kArticlesOfABatch = 8;
// If many articles are read, one request reads all articles whose ids begin with the same nine
// characters: "sha256:" and two digits.
constexpr std::size_t kBucket = 9;

}  // namespace

std::vector<ArticleBatch> article_batches(
    std::vector<std::string> articles,
    std::vector<std::string> (*prefixes_of)(std::string_view article_id)) {
  std::vector<ArticleBatch> batches;
  if (articles.size() > kFewArticles) {
    std::map<std::string, ArticleBatch> buckets;
    for (std::string& id : articles) {
      buckets[id.substr(0, kBucket)].articles.push_back(std::move(id));
    }
    batches.reserve(buckets.size());
    for (auto& [bucket, batch] : buckets) {
      batch.prefixes = prefixes_of(bucket);
      for (std::string& prefix : batch.prefixes) {
        // Without the slash, the prefix matches all ids that begin with `bucket`.
        if (prefix.back() == '/') prefix.pop_back();
      }
      batches.push_back(std::move(batch));
    }
    return batches;
  }
  for (std::string& id : articles) {
    if (batches.empty() || batches.back().articles.size() == kArticlesOfABatch) {
      batches.emplace_back();
    }
    for (std::string& prefix : prefixes_of(id)) {
      batches.back().prefixes.push_back(std::move(prefix));
    }
    batches.back().articles.push_back(std::move(id));
  }
  return batches;
}

EntriesByArticle entries_by_article(const std::vector<JournalEntry>& entries) {
  EntriesByArticle found;
  for (const JournalEntry& entry : entries) found[article_of_key(entry.first)].push_back(entry);
  return found;
}

}  // namespace attest
