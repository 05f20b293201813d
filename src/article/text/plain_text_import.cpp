// Imports text without markup. Empty lines separate blocks. Quoted mail becomes quotations without
// its ">", and every other character is kept.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/markdown/markdown_lines.h"
#include "article/model/block_writer.h"
#include "article/model/draft.h"
#include "article/text/incoming_text.h"
#include "article/text/plain_lines.h"

namespace attest {
namespace {

constexpr std::size_t kSampledLines = 2000;  // At most this many lines are read for the width.

// Returns whether the text has an empty line between two paragraphs. If it has none, each line of
// the text is a paragraph.
bool has_empty_line(std::string_view text) {
  bool words = false, gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool empty = is_blank(next_line(text, at));
    if (!empty && gap) return true;
    words = words || !empty;
    gap = empty && words;
  }
  return false;
}

// Returns the width of full lines in columns if most lines are about equally long. Otherwise
// returns 0.
std::size_t common_width(std::string_view text) {
  std::vector<std::size_t> widths;
  for (std::size_t at = 0; at < text.size() && widths.size() < kSampledLines;) {
    const std::string_view line = next_line(text, at);
    if (!is_blank(line)) widths.push_back(columns_of(line));
  }
  const std::size_t width = full_width(widths);
  return width > 0 && widths[widths.size() / 2] * 5 >= width * 4 ? width : 0;
}

class PlainTextReading : public SourceReading {
 public:
  explicit PlainTextReading(IncomingText incoming)
      : incoming_(std::move(incoming)),
        line_is_block_(!has_empty_line(incoming_.text)),
        width_(line_is_block_ ? 0 : common_width(incoming_.text)) {}

  bool step() override;
  Result<Draft> take() override { return Draft{writer_.take(), {}, std::move(incoming_.remarks)}; }

 private:
  void read_line(std::string_view line, std::string_view rest);
  std::size_t take_quote(std::string_view& line, std::string_view rest);
  bool ends_paragraph(std::string_view next) const;

  IncomingText incoming_;
  bool line_is_block_;
  std::size_t width_;              // Width of full lines in columns. 0 if there is no common width.
  std::string_view last_;          // The previous line.
  std::string_view words_before_;  // The previous line that is not empty.
  bool after_signs_ = false;  // True if the previous line had only hyphens or similar characters.
  std::size_t at_ = 0;
  BlockWriter writer_;
};

bool PlainTextReading::step() {
  const std::size_t until = std::min(at_ + kReadAtOnce, incoming_.text.size());
  while (at_ < until) {
    const std::string_view line = next_line(incoming_.text, at_);
    read_line(line, std::string_view(incoming_.text).substr(std::min(at_, incoming_.text.size())));
  }
  return at_ < incoming_.text.size();
}

// Whether a paragraph ends between the previous line and `next`, without an empty line between
// them. A paragraph ends there if the first word of `next` would have fitted on the previous line,
// or if `next` is indented.
bool PlainTextReading::ends_paragraph(std::string_view next) const {
  if (width_ == 0 || begins_anew(last_) || !ends_sentence(last_)) return false;
  const bool indented =
      indentation(next) > indentation(last_) || next.substr(0, 3) == "\xE3\x80\x80";
  const std::size_t needed = columns_of(last_) + 1 + columns_of_first_word(next);
  return indented || needed * 100 < width_ * 85;
}

// Removes the signs of quoted mail and returns their number. `rest` is the text after the line.
std::size_t PlainTextReading::take_quote(std::string_view& line, std::string_view rest) {
  if (!line.starts_with('>')) return 0;
  if (!may_compare(line) || writer_.depth() > 0) return take_quote_signs(line);
  // The lines after a comparison were examined at that comparison.
  const bool below_comparison = last_.starts_with('>');
  const bool is_mail = !below_comparison && (introduces_quote(words_before_) || begins_quote(rest));
  return is_mail ? take_quote_signs(line) : 0;
}

void PlainTextReading::read_line(std::string_view line, std::string_view rest) {
  const std::size_t quoted = take_quote(line, rest);
  const bool signs = is_line_of_signs(line);
  if (line_is_block_ || is_blank(line) || signs || after_signs_ ||
      (quoted == 0 && ends_paragraph(line))) {
    writer_.end_block();
  } else if (begins_anew(line) || quoted > 0) {
    writer_.hard_break();
  }
  if (writer_.depth() > quoted) writer_.leave_to(quoted);
  while (writer_.depth() < quoted) writer_.enter_quotation();
  writer_.add_text(line);
  writer_.add_text("\n");
  last_ = line;
  if (!is_blank(line)) words_before_ = line;
  after_signs_ = signs;
}

}  // namespace

std::unique_ptr<SourceReading> read_plain_text(IncomingText incoming) {
  return std::make_unique<PlainTextReading>(std::move(incoming));
}

}  // namespace attest
