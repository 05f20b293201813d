// A whole document of HTML, such as a page that was saved.
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "article/block_writer.h"
#include "article/draft.h"
#include "article/html_reader.h"
#include "article/html_tag.h"

namespace attest {
namespace {

class HtmlDocumentReading : public SourceReading {
 public:
  HtmlDocumentReading(IncomingText incoming, std::size_t part)
      : incoming_(std::move(incoming)), part_(part) {
    begin(HtmlReader::Unclosed::Hides);
  }

  bool step() override;
  Result<Draft> take() override;

 private:
  void begin(HtmlReader::Unclosed unclosed);

  IncomingText incoming_;
  std::size_t part_;  // Bytes.
  BlockWriter writer_;
  std::optional<HtmlReader> reader_;
};

void HtmlDocumentReading::begin(HtmlReader::Unclosed unclosed) {
  writer_ = {};
  reader_.emplace(writer_, unclosed);
  reader_->begin(incoming_.text);
}

bool HtmlDocumentReading::step() {
  if (reader_->go_on(part_)) return true;
  // A script that is never closed has hidden all the rest.
  const bool again = reader_->is_hiding();
  if (again) begin(HtmlReader::Unclosed::IsText);
  return again;
}

Result<Draft> HtmlDocumentReading::take() {
  Draft draft{writer_.take(), {}, std::move(incoming_.remarks)};
  draft.front_matter.language = reader_->language();
  bool has_heading = false;
  for (const Block& block : draft.parts.blocks) {
    has_heading = has_heading || (block.kind == BlockKind::Heading && block.level == 1);
  }
  if (!has_heading) draft.front_matter.title = reader_->title();
  return draft;
}

}  // namespace

bool is_html_document(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == text.npos) return false;
  text.remove_prefix(start);
  return same_ascii_letters(text.substr(0, 14), "<!doctype html") ||
         same_ascii_letters(text.substr(0, 5), "<html");
}

std::unique_ptr<SourceReading> read_html_document(IncomingText incoming, std::size_t part) {
  return std::make_unique<HtmlDocumentReading>(std::move(incoming), part);
}

}  // namespace attest
