// An article that has been read but not yet looked at as a whole.
//
// What every importer ends with: title, dateline and posts are recognised, what
// the file, its front matter and the caller know about it is put together.
#pragma once

#include <string>
#include <vector>

#include "article/article.h"
#include "article/import.h"
#include "base/result.h"

namespace attest {

struct Draft {
  ArticleParts parts;     // As a BlockWriter has made them.
  Metadata front_matter;  // The title may hold HTML.
  std::vector<std::string> remarks;
};

// Fails with Invalid if there are no words, with TooLarge if there are too many.
Result<Imported> finish_import(Draft draft, const ImportHints& hints);

}  // namespace attest
