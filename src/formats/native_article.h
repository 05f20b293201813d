// An article as it stands in our own file, member "article".
#pragma once

#include <cstddef>

#include "article/article.h"
#include "base/result.h"
#include "formats/json_document.h"
#include "formats/json_writer.h"
#include "formats/reading_report.h"

namespace attest {

void write_article_of(JsonWriter& writer, const Article& article);

// The same in steps of some hundred blocks and spans; the text is the first step.
class ArticleRows {
 public:
  // False: that was the last.
  bool step(JsonWriter& writer, const Article& article);

 private:
  void begin(JsonWriter& writer, const Article& article);
  std::size_t next_ = 0;  // Of blocks and spans, one behind the other.
  bool begun_ = false, in_spans_ = false;
};

// Fails with Invalid, naming what is wrong, also for an article whose text was left out. One that
// has the text of `open` is not made again: it is that one.
Result<Article> read_article_in(JsonValue value, ReadingReport& report,
                                const Article* open = nullptr);

}  // namespace attest
