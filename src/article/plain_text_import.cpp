// Text without markup: blocks are what empty lines say.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "article/block_writer.h"
#include "article/draft.h"
#include "article/incoming_text.h"
#include "article/markdown_lines.h"

namespace attest {
namespace {

// A line of hyphens, stars or the like that stands between two parts of a text.
bool is_rule(std::string_view line) {
  const std::size_t first = line.find_first_of("-*_=");
  if (first == line.npos) return false;
  const char mark = line[first];
  return std::count(line.begin(), line.end(), mark) >= 3 &&
         std::all_of(line.begin(), line.end(),
                     [&](char c) { return c == mark || c == ' ' || c == '\t'; });
}

// Without a single empty line between two others, the lines themselves are the paragraphs.
bool has_empty_line(std::string_view text) {
  bool words = false, gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool empty = is_blank(take_line(text, at));
    if (!empty && gap) return true;
    words = words || !empty;
    gap = empty && words;
  }
  return false;
}

class PlainTextReading : public SourceReading {
 public:
  explicit PlainTextReading(IncomingText incoming)
      : incoming_(std::move(incoming)), line_is_block_(!has_empty_line(incoming_.text)) {}

  bool step() override;
  Result<Draft> take() override { return Draft{writer_.take(), {}, std::move(incoming_.remarks)}; }

 private:
  void read_line(std::string_view line);

  IncomingText incoming_;
  bool line_is_block_;
  std::size_t at_ = 0;
  BlockWriter writer_;
};

bool PlainTextReading::step() {
  const std::size_t until = std::min(at_ + kReadAtOnce, incoming_.text.size());
  while (at_ < until) read_line(take_line(incoming_.text, at_));
  return at_ < incoming_.text.size();
}

void PlainTextReading::read_line(std::string_view line) {
  if (is_rule(line)) return writer_.rule();
  if (line_is_block_ || is_blank(line)) writer_.end_block();
  writer_.add_text(line);
  writer_.add_text("\n");
}

}  // namespace

std::unique_ptr<SourceReading> read_plain_text(IncomingText incoming) {
  return std::make_unique<PlainTextReading>(std::move(incoming));
}

}  // namespace attest
