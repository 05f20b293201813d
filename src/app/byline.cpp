#include "app/library/library_facts.h"
#include "app/samples.h"
#include "text/bidi.h"
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
  std::string datelines;  // They already show these facts, so the line does not repeat them.
  for (std::size_t i = 0; i < article.blocks().size() && i < 4; ++i) {
    const Block& block = article.blocks()[i];
    if (block.kind == BlockKind::Dateline)
      datelines.append(article.slice(block.range)).append("\n");
  }
  const auto shown = [&](const std::string& name) {
    return datelines.find(name) != std::string::npos;
  };
  // The parts of the line are in the reading order of the article. Each part keeps its own text
  // direction.
  const bool reversed = base_direction(article.text()) == Direction::RightToLeft;
  std::string line;
  const auto add = [&](std::string_view part) {
    if (!reversed || part.empty()) return add_part(line, part);
    constexpr std::string_view kRightToLeftMark = "\u200F";
    if (line.empty()) line = kRightToLeftMark;
    if (line.size() > kRightToLeftMark.size()) line += " · ";
    line.append("\u2068").append(part).append("\u2069");  // FIRST STRONG ISOLATE and its end.
  };
  if (!shown(known.publisher)) add(on_one_line(known.publisher, kLongestPublisher));
  if (datelines.empty()) {
    add(known.published.empty() ? known.published_text : day_in_words(known.published));
  }
  if (!known.byline.empty() && !shown(known.byline)) add(say("page.by", {{"names", known.byline}}));
  return line;
}

}  // namespace attest
