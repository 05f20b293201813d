#include "formats/native/reading_report.h"

#include "wording/sentences.h"

namespace attest {

std::vector<std::string> ReadingReport::remarks() const {
  std::vector<std::string> remarks;
  if (other_text) remarks.emplace_back(words("file.text-changed"));
  if (blocks_made_up) remarks.emplace_back(words("file.no-blocks"));

  const auto add = [&remarks](std::size_t count, const char* sentence) {
    if (count > 0) remarks.push_back(say(sentence, {{"count", count}}));
  };
  add(unknown_blocks, "file.unknown-blocks");
  add(unknown_spans, "file.unknown-spans");
  add(places_with_extra, "file.unknown-fields");
  add(moved, "file.passages-moved");
  add(widened, "file.passages-widened");
  add(merged, "file.passages-merged");
  add(lost, "file.passages-lost");
  add(repeated, "file.records-repeated");
  add(loose_links, "file.links-dropped");
  return remarks;
}

}  // namespace attest
