// Decides which articles stay in local storage: the articles opened last, up to half of the
// capacity of local storage. The other articles are only in the journal and return to local storage
// when they are opened.
#include <algorithm>
#include <utility>

#include "storage/keys.h"
#include "storage/library.h"

namespace attest {

std::vector<Library::LocalArticle> Library::oldest_in_local_storage(
    std::string_view open_article, const std::unordered_set<std::string>& passed_over,
    std::size_t most) {
  std::unordered_map<std::string, std::vector<std::string>> keys;
  for (std::string& key : records_->local_keys(root_prefix())) {
    const std::string id = article_of_key(key);
    if (id.empty() || id == open_article || passed_over.count(id) > 0) continue;
    keys[id].push_back(std::move(key));
  }
  std::vector<std::pair<std::string, LocalArticle>> dated;
  for (auto& [id, own] : keys) {
    const LibraryRecord* record = index_.find(id);
    dated.push_back({record == nullptr ? std::string() : record->opened, {id, std::move(own)}});
  }
  std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.id < b.second.id;
  });
  std::vector<LocalArticle> oldest;
  for (auto& [opened, article] : dated) {
    if (oldest.size() == most) break;
    oldest.push_back(std::move(article));
  }
  return oldest;
}

bool Library::is_in_local_storage(std::string_view article_id) const {
  std::vector<std::string> prefixes = journal_prefixes(article_id);
  // Ignores the library record of the article, because every opening of the article writes that
  // record again.
  std::erase(prefixes, article_key(article_id));
  return std::any_of(prefixes.begin(), prefixes.end(), [this](const std::string& prefix) {
    return !records_->local_keys(prefix).empty();
  });
}

std::vector<std::string> Library::LocalArticle::prefixes() const {
  std::vector<std::string> prefixes;
  const auto add = [&](const std::string& prefix) {
    const bool there = std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return key.compare(0, prefix.size(), prefix) == 0;
    });
    if (there) prefixes.push_back(prefix);
  };
  for (const std::string& prefix : journal_prefixes(id)) add(prefix);
  return prefixes;
}

bool Library::leave_local_storage(const LocalArticle& article,
                                  const std::vector<JournalEntry>& journal_entries) {
  std::unordered_map<std::string_view, std::string_view> held;
  for (const auto& [key, value] : journal_entries) held[key] = value;
  bool all = true;
  for (const std::string& key : article.keys) {
    all = records_->leave_to_journal(key, held[key]) && all;
  }
  return all;
}

}  // namespace attest
