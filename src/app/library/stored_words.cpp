#include "app/library/stored_words.h"

#include <optional>
#include <string>
#include <utility>

#include "storage/keys.h"

namespace attest {
namespace {

ArticleWords words_in(const StoredRecord& record) {
  if (record.removed()) return {};
  Result<ArticleWords> words = read_article_words(record.value);
  return words ? *std::move(words) : ArticleWords();
}

}  // namespace

ArticleWords stored_words(const RecordStore& records, std::string_view article_id,
                          std::string_view journaled) {
  const std::string key = notes_key(article_id);
  if (const std::optional<StoredRecord> own = records.get(key)) return words_in(*own);
  const Result<StoredRecord> record = read_record(journaled, key);
  return record ? words_in(*record) : ArticleWords();
}

}  // namespace attest
