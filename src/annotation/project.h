// An article with its notebook: what is saved, exported and opened.
#pragma once

#include <memory>
#include <string>

#include "annotation/notebook.h"
#include "article/article.h"

namespace attest {

struct Project {
  std::shared_ptr<const Article> article = std::make_shared<const Article>();
  Notebook notebook;
  std::string extra;  // Fields at the top of a file that we do not know, as a JSON object.
};

}  // namespace attest
