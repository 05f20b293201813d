#include "formats/native/reading_report.h"

namespace attest {

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::vector<std::string> ReadingReport::remarks() const {
  std::vector<std::string> remarks;
  if (other_text) {
    remarks.emplace_back(
        "The article's text was changed after the file was written: it is not the text that its "
        "fingerprint names");
  }
  if (blocks_made_up) {
    remarks.emplace_back("The file names no blocks: each line of the article became a paragraph");
  }

  const auto add = [&remarks](std::size_t count, const char* one, const char* many) {
    if (count > 0) remarks.push_back(counted(count, one, many));
  };
  add(unknown_blocks, "block is of a kind that this version does not know; it became a paragraph",
      "blocks are of kinds that this version does not know; they became paragraphs");
  add(unknown_spans, "span is of a kind that this version does not know; it was left out",
      "spans are of kinds that this version does not know; they were left out");
  add(places_with_extra,
      "block, span or passage has fields that this version does not know; those were left out",
      "blocks, spans or passages have fields that this version does not know; those were left out");
  add(moved, "passage stands at another place than the file says; it was found again",
      "passages stand at other places than the file says; they were found again");
  add(widened, "passage began or ended inside a letter and was widened to whole letters",
      "passages began or ended inside a letter and were widened to whole letters");
  add(merged, "passage overlapped another of the same mark; the two became one",
      "passages overlapped another of the same mark and became one with it");
  add(lost, "passage is not in the article any more; its mark is kept and shown as lost",
      "passages are not in the article any more; their marks are kept and shown as lost");
  add(repeated, "mark, source or link stood in the file twice, word for word, and was taken once",
      "marks, sources or links stood in the file twice, word for word, and were taken once");
  add(loose_links, "link pointed to a mark that is not in the file and was left out",
      "links pointed to marks that are not in the file and were left out");
  return remarks;
}

}  // namespace attest
