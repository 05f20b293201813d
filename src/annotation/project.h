// An article with its notebook. A project is saved, exported and opened as a whole.
#pragma once

#include <memory>
#include <string>

#include "annotation/notebook.h"
#include "article/model/article.h"

namespace attest {

struct Project {
  std::shared_ptr<const Article> article = std::make_shared<const Article>();
  Notebook notebook;
  std::string extra;  // Unknown top-level fields from a file, as a JSON object.
};

}  // namespace attest
