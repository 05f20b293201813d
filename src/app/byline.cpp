#include "app/samples.h"

namespace attest {

std::string byline_of(const Article& article) {
  const Metadata& known = article.metadata();
  bool dateline = false;
  for (std::size_t i = 0; i < article.blocks().size() && i < 4; ++i) {
    dateline |= article.blocks()[i].kind == BlockKind::Dateline;
  }
  std::string line;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += " · ";
    line += part;
  };
  add(known.publisher);
  // An article with a dateline already shows its date.
  if (!dateline) add(known.published.empty() ? known.published_text : known.published);
  add(known.byline);
  return line;
}

}  // namespace attest
