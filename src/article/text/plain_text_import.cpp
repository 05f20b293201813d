// Imports text without markup. Empty lines separate blocks, and every character is kept.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "article/markdown/markdown_lines.h"
#include "article/model/block_writer.h"
#include "article/model/draft.h"
#include "article/text/incoming_text.h"

namespace attest {
namespace {

constexpr std::string_view kSpaces = " \t";

bool begins_with(std::string_view line, std::string_view start) {
  return line.substr(0, start.size()) == start;
}

bool is_quoted(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
  return begins_with(line, ">");
}

// Whether a line starts a new element: a list item, a line of a dialogue, quoted mail, a table row
// or a reference. Such a line must not be joined to the line before it.
bool begins_anew(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
  for (const std::string_view sign : {">", "|", "- ", "* ", "+ ", "•", "◦", "·", "–", "—", "―"}) {
    if (begins_with(line, sign)) return true;
  }
  const bool bracket = begins_with(line, "[");
  if (bracket) line.remove_prefix(1);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > 3) return false;
  const std::string_view after = line.substr(digits);
  return bracket ? begins_with(after, "]") : begins_with(after, ". ") || begins_with(after, ") ");
}

// True for a line of only hyphens, asterisks or similar characters, which separates two parts of a
// text.
bool is_line_of_signs(std::string_view line) {
  const std::size_t first = line.find_first_of("-*_=~#");
  return first != line.npos &&
         line.find_first_not_of(std::string(" \t") + line[first]) == line.npos;
}

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
  // True if the previous line was quoted mail, or a line of only hyphens or similar characters.
  bool after_quoted_ = false, after_signs_ = false;
  std::size_t at_ = 0;
  BlockWriter writer_;
};

bool PlainTextReading::step() {
  const std::size_t until = std::min(at_ + kReadAtOnce, incoming_.text.size());
  while (at_ < until) read_line(next_line(incoming_.text, at_));
  return at_ < incoming_.text.size();
}

void PlainTextReading::read_line(std::string_view line) {
  const bool quoted = is_quoted(line), signs = is_line_of_signs(line);
  if (line_is_block_ || is_blank(line) || signs || after_signs_) {
    writer_.end_block();
  } else if (begins_anew(line) || quoted != after_quoted_) {
    writer_.hard_break();
  }
  writer_.add_text(line);
  writer_.add_text("\n");
  after_quoted_ = quoted;
  after_signs_ = signs;
}

}  // namespace

std::unique_ptr<SourceReading> read_plain_text(IncomingText incoming) {
  return std::make_unique<PlainTextReading>(std::move(incoming));
}

}  // namespace attest
