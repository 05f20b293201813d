// The JSON of a small stored record: the words of an article's marks. The library searches in these
// words without loading the article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotation/entity.h"
#include "base/result.h"

namespace attest {

struct ArticleWords {
  std::string notes;            // The notes and statements of the marks, one line each.
  std::vector<Entity> sources;  // Entities with a name. Only id, name, kind, role and url are set.
  std::vector<std::string> tags;  // The tags of the marks, without repetitions.

  bool empty() const { return notes.empty() && sources.empty() && tags.empty(); }
  friend bool operator==(const ArticleWords&, const ArticleWords&) = default;
};

std::string write_article_words(const ArticleWords& words);
// Reads the record. A record of an older version of Attest is a single text and contains only the
// notes.
Result<ArticleWords> read_article_words(std::string_view json);

}  // namespace attest
