// Reads many articles from the journal, a few at a time. The last of the given articles is read
// first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/library/article_batches.h"
#include "app/saving/journal_requests.h"

namespace attest {

class ArticleReader {
 public:
  // `journal` must outlive the object. No other object may send requests with this `purpose`.
  ArticleReader(JournalRequests& journal, JournalRequests::Purpose purpose)
      : journal_(&journal), purpose_(purpose) {}

  // Begins to read these articles and stops the previous reading. `prefixes_of` returns the key
  // prefixes of an article's journal entries.
  void begin(std::vector<std::string> articles,
             std::vector<std::string> (*prefixes_of)(std::string_view article_id));
  void stop();

  // True if take() would return an article or ask the journal for more articles.
  bool has_work() const { return !arrived_.empty() || (!waits_ && !batches_.empty()); }
  // True if take() has returned all articles.
  bool is_complete() const { return batches_.empty() && arrived_.empty() && !waits_; }

  struct Arrived {
    std::string article;
    std::vector<JournalEntry> entries;  // Empty if the journal did not answer.
  };
  // Returns an article that has arrived. If there is none, asks the journal for the next articles.
  std::optional<Arrived> take();
  void answered(const JournalRead& answer);

 private:
  JournalRequests* journal_;
  JournalRequests::Purpose purpose_;
  std::vector<ArticleBatch> batches_;  // The last batch is requested next.
  std::vector<Arrived> arrived_;       // take() returns the last article first.
  bool waits_ = false;                 // True while the journal's answer for a batch is awaited.
};

}  // namespace attest
