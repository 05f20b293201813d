// An article with its notebook: what is saved, exported and opened.
#pragma once

#include <string>

#include "annotation/notebook.h"
#include "article/article.h"
#include "base/shared.h"

namespace attest {

struct Project {
  Shared<Article> article = Shared<Article>::make();
  Notebook notebook;
  std::string extra;  // Fields at the top of a file that we do not know, as a JSON object.
};

}  // namespace attest
