#include "app/library/article_reader.h"

#include <utility>

namespace attest {

void ArticleReader::begin(std::vector<std::string> articles,
                          std::vector<std::string> (*prefixes_of)(std::string_view article_id)) {
  stop();
  batches_ = article_batches(std::move(articles), prefixes_of);
}

void ArticleReader::stop() {
  journal_->cancel(purpose_);
  batches_.clear();
  arrived_.clear();
  waits_ = false;
}

std::optional<ArticleReader::Arrived> ArticleReader::take() {
  if (!arrived_.empty()) {
    Arrived next = std::move(arrived_.back());
    arrived_.pop_back();
    return next;
  }
  if (!waits_ && !batches_.empty()) {
    waits_ = true;
    journal_->ask(purpose_, batches_.back().prefixes);
  }
  return std::nullopt;
}

void ArticleReader::answered(const JournalRead& answer) {
  if (!std::exchange(waits_, false)) return;
  EntriesByArticle found = entries_by_article(answer.entries);
  for (std::string& id : batches_.back().articles) {
    std::vector<JournalEntry> entries = std::move(found[id]);
    arrived_.push_back({std::move(id), std::move(entries)});
  }
  batches_.pop_back();
}

}  // namespace attest
