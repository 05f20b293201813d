// Reads and writes the member "article" of an Attest file.
#pragma once

#include <cstddef>

#include "article/model/article.h"
#include "base/result.h"
#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"
#include "formats/native/reading_report.h"

namespace attest {

void write_article_of(JsonWriter& writer, const Article& article);

// Writes an article in steps of a few hundred blocks and spans. The first step writes the text.
class ArticleRows {
 public:
  // Runs one step. Returns true if more steps are needed.
  bool step(JsonWriter& writer, const Article& article);

 private:
  void begin(JsonWriter& writer, const Article& article);
  // Index of the next block or span to write. All blocks come before all spans.
  std::size_t next_ = 0;
  bool begun_ = false, in_spans_ = false;
};

// Fails with Invalid and a message that names the error. A missing text is an error. If the article
// has the same text as `open`, returns `open` instead of a new article.
Result<Article> read_article_in(JsonValue value, ReadingReport& report,
                                const Article* open = nullptr);

}  // namespace attest
