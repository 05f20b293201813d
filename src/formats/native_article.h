// An article as it stands in our own file, member "article".
#pragma once

#include "article/article.h"
#include "base/result.h"
#include "formats/json_document.h"
#include "formats/json_writer.h"
#include "formats/reading_report.h"

namespace attest {

void write_article_of(JsonWriter& writer, const Article& article);

// Fails with Invalid, naming what is wrong, also for an article whose text was left out. One that
// has the text of `open` is not made again: it is that one.
Result<Article> read_article_in(JsonValue value, ReadingReport& report,
                                const Article* open = nullptr);

}  // namespace attest
