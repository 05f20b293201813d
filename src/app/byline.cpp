#include "app/library/library_facts.h"
#include "app/samples.h"
#include "text/segmentation.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum number of bytes of the publisher. A longer name would hide the date and the authors.
constexpr std::size_t kLongestPublisher = 60;

}  // namespace

std::string byline_of(const Article& article) {
  const Metadata& known = article.metadata();
  bool dateline = false;
  for (std::size_t i = 0; i < article.blocks().size() && i < 4; ++i) {
    dateline |= article.blocks()[i].kind == BlockKind::Dateline;
  }
  std::string line;
  add_part(line, on_one_line(known.publisher, kLongestPublisher));
  // The date is left out if a dateline of the article already shows it.
  if (!dateline) {
    add_part(line, known.published.empty() ? known.published_text : day_in_words(known.published));
  }
  if (!known.byline.empty()) add_part(line, say("page.by", {{"names", known.byline}}));
  return line;
}

}  // namespace attest
