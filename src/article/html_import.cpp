// A whole document of HTML, such as a page that was saved.
#include <memory>
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
  explicit HtmlDocumentReading(IncomingText incoming) : incoming_(std::move(incoming)) {}

  bool step() override;
  Result<Draft> take() override { return std::move(draft_); }

 private:
  IncomingText incoming_;
  HtmlReader::Unclosed unclosed_ = HtmlReader::Unclosed::Hides;
  Draft draft_;
};

bool HtmlDocumentReading::step() {
  BlockWriter writer;
  HtmlReader reader(writer, unclosed_);
  reader.read(incoming_.text);
  if (reader.is_hiding()) {  // By a script that is never closed.
    unclosed_ = HtmlReader::Unclosed::IsText;
    return true;
  }
  draft_ = {writer.take(), {}, std::move(incoming_.remarks)};
  draft_.front_matter.language = reader.language();
  bool has_heading = false;
  for (const Block& block : draft_.parts.blocks) {
    has_heading = has_heading || (block.kind == BlockKind::Heading && block.level == 1);
  }
  if (!has_heading) draft_.front_matter.title = reader.title();
  return false;
}

}  // namespace

bool is_html_document(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == text.npos) return false;
  text.remove_prefix(start);
  return same_ascii_letters(text.substr(0, 14), "<!doctype html") ||
         same_ascii_letters(text.substr(0, 5), "<html");
}

std::unique_ptr<SourceReading> read_html_document(IncomingText incoming) {
  return std::make_unique<HtmlDocumentReading>(std::move(incoming));
}

}  // namespace attest
