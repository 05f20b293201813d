#include "app/samples.h"
#include "wording/dotted_line.h"

namespace attest {

std::string byline_of(const Article& article) {
  const Metadata& known = article.metadata();
  bool dateline = false;
  for (std::size_t i = 0; i < article.blocks().size() && i < 4; ++i) {
    dateline |= article.blocks()[i].kind == BlockKind::Dateline;
  }
  std::string line;
  add_part(line, known.publisher);
  // The date is left out if a dateline of the article already shows it.
  if (!dateline) add_part(line, known.published.empty() ? known.published_text : known.published);
  add_part(line, known.byline);
  return line;
}

}  // namespace attest
