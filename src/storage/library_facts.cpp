// Stores the progress, the metadata, the tags and the words of an article for the library page.
#include <utility>

#include "storage/keys.h"
#include "storage/library.h"
#include "wording/sentences.h"

namespace attest {

std::shared_ptr<const Article> corrected(std::shared_ptr<const Article> article,
                                         const LibraryRecord& record) {
  if (!record.corrected || article->metadata() == record.about) return article;
  ArticleParts parts{std::string(article->text()), article->blocks(), article->spans(),
                     record.about, article->extra()};
  Result<Article> made = Article::make(std::move(parts), article->id());
  return made ? std::make_shared<const Article>(*std::move(made)) : article;
}

Result<Done> Library::summarise(std::string_view article_id, const LibraryProgress& progress,
                                const ArticleWords& words, std::string_view time) {
  if (index_.find(article_id) == nullptr) return Error::not_found(say("storage.no-article"));
  const std::string key = notes_key(article_id);
  const std::optional<StoredRecord> stored = records_->get(key);
  const bool has_words = stored && !stored->removed();
  Result<Done> written = Done{};
  if (!words.empty()) {
    written = write(key, write_article_words(words), time);
  } else if (has_words) {
    written = records_->remove(key, time);
  }
  Result<Done> about =
      change_about(article_id, time, [&](LibraryRecord& record) { record.progress = progress; });
  return written ? about : written;
}

Result<Done> Library::correct(std::string_view article_id, Metadata about, std::string_view time) {
  return change_about(article_id, time, [&](LibraryRecord& record) {
    const bool same_title = record.corrected || record.title == about.title;
    if (record.about == about && same_title) return;
    record.corrected = true;
    if (!about.title.empty()) record.title = about.title;
    record.about = std::move(about);
  });
}

Result<Done> Library::set_tags(std::string_view article_id, std::vector<std::string> tags,
                               std::string_view time) {
  return change_about(article_id, time,
                      [&](LibraryRecord& record) { record.tags = std::move(tags); });
}

}  // namespace attest
