#include "article/model/block_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/model/line_break.h"
#include "article/text/incoming_text.h"
#include "article/text/plain_lines.h"
#include "base/ascii.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

constexpr std::size_t kDeepestBlock = 255;

constexpr std::array<const char*, 3> kBullets = {"•", "◦", "–"};

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && !is_ascii_space(c)) || c == 0x7F;
}

bool holds_text(BlockKind kind) {
  return kind == BlockKind::Paragraph || kind == BlockKind::ListItem ||
         kind == BlockKind::BlockQuote;
}

}  // namespace

std::optional<unsigned long> item_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  unsigned long number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned long>(c - '0');
  }
  return number;
}

void BlockWriter::enter_quotation() {
  end_block();
  containers_.emplace_back();
}

void BlockWriter::enter_list(bool ordered, unsigned long first_number, char after_number) {
  end_block();
  containers_.push_back({true, ordered, first_number, after_number, {}});
  ++lists_;
}

void BlockWriter::next_item() {
  end_block();
  if (containers_.empty() || !containers_.back().list) return;
  Container& list = containers_.back();
  list.marker = list.ordered ? std::to_string(list.number++) + list.after_number
                             : kBullets[std::min(lists_, kBullets.size()) - 1];
}

void BlockWriter::next_item(std::string marker) {
  end_block();
  if (!containers_.empty() && containers_.back().list)
    containers_.back().marker = std::move(marker);
}

void BlockWriter::number_items_from(unsigned long number) {
  if (!containers_.empty() && containers_.back().ordered) containers_.back().number = number;
}

void BlockWriter::leave_to(std::size_t depth) {
  end_block();
  while (containers_.size() > depth) {
    if (containers_.back().list) --lists_;
    containers_.pop_back();
  }
}

void BlockWriter::begin_block(BlockKind kind, std::uint8_t level) {
  end_block();
  const std::size_t at = parts_.text.size() + (parts_.text.empty() ? 0 : 1);
  open_ = true;
  block_ = Block{kind == BlockKind::Paragraph ? kind_of_surroundings() : kind,
                 level,
                 static_cast<std::uint8_t>(std::min(containers_.size(), kDeepestBlock)),
                 ByteRange(at, at),
                 {}};
  if (at > 0) parts_.text += '\n';
  first_span_ = parts_.spans.size();
  line_start_ = at;
  cells_ = 0;
  gap_ = Gap::None;
}

void BlockWriter::end_block() {
  if (!open_) return;
  end_spans();
  trim_block();
  open_ = false;
  gap_ = Gap::None;
  if (has_visible_words(open_text())) {
    block_.range.end = ByteOffset(parts_.text.size());
    block_.marker = take_markers() + block_.marker;
    caption_image();
    parts_.blocks.push_back(std::move(block_));
  } else {
    parts_.text.resize(start() > 0 ? start() - 1 : 0);
    parts_.spans.resize(first_span_);
  }
  if (caption_.empty()) return;
  const std::string caption = std::move(caption_);
  caption_.clear();
  begin_block(BlockKind::Caption);
  add_text(caption);
  end_block();
}

void BlockWriter::rule() {
  end_block();
  if (parts_.blocks.empty() || parts_.blocks.back().kind == BlockKind::Rule) return;
  const std::size_t at = parts_.text.size() + 1;
  parts_.blocks.push_back({BlockKind::Rule, 0, 0, ByteRange(at, at), {}});
}

std::string_view BlockWriter::open_text() const {
  return std::string_view(parts_.text).substr(start());
}

void BlockWriter::rewrite_end(std::size_t from, std::string_view text) {
  const std::size_t at = start() + from;
  for (std::size_t i = first_span_; i < parts_.spans.size(); ++i) {
    const ByteRange& span = parts_.spans[i].range;
    const bool is_open = span.end.value < span.start.value || span.empty();
    if (span.start.value >= at || (!is_open && span.end.value > at)) return;
  }
  parts_.text.resize(at);
  parts_.text += text;
}

void BlockWriter::add_text(std::string_view text) {
  if (open_ && block_.kind == BlockKind::Code) return write_verbatim(text);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t from = at;
    if (is_ascii_space(text[at])) {
      bool line_end = false;
      while (at < text.size() && is_ascii_space(text[at])) line_end |= text[at++] == '\n';
      gap_ = std::max(gap_, line_end ? Gap::LineEnd : Gap::Space);
    } else if (is_control(text[at])) {
      // Skips a control character. The cleaned text of the file has none, but a numeric character
      // reference can produce one.
      ++at;
    } else {
      while (at < text.size() && !is_ascii_space(text[at]) && !is_control(text[at])) ++at;
      if (!open_) begin_block(BlockKind::Paragraph);
      write(text.substr(from, at - from));
    }
  }
}

void BlockWriter::hard_break() {
  if (!open_) return;
  if (block_.kind == BlockKind::Code) return write_verbatim("\n");
  if (gap_ == Gap::HardBreak && holds_text(block_.kind)) return end_block();
  gap_ = Gap::HardBreak;
}

void BlockWriter::next_cell() {
  if (!open_ || block_.kind != BlockKind::TableRow) begin_block(BlockKind::TableRow);
  if (cells_++ > 0) parts_.text += '\t';
  line_start_ = parts_.text.size();
  gap_ = Gap::None;
}

void BlockWriter::open_span(SpanKind kind, std::string href) {
  if (nested_[static_cast<std::size_t>(kind)]++ > 0) return;
  spans_.push_back({kind, std::move(href), kUnstarted});
}

void BlockWriter::open_link(std::string_view href) {
  close_span(SpanKind::Link);
  const ByteRange address = trimmed(href, ByteRange(0, href.size()));
  if (address.empty()) return;
  open_span(SpanKind::Link, std::string(href.substr(address.start.value, address.length())));
}

void BlockWriter::open_image(std::string href, std::string title) {
  if (!open_) begin_block(BlockKind::Paragraph);
  if (holds_text(block_.kind)) caption_ = std::move(title);
  open_span(SpanKind::Image, std::move(href));
}

void BlockWriter::close_span(SpanKind kind) {
  std::size_t& nested = nested_[static_cast<std::size_t>(kind)];
  if (nested == 0 || --nested > 0) return;
  const auto span = std::find_if(spans_.begin(), spans_.end(),
                                 [&](const OpenSpan& open) { return open.kind == kind; });
  if (span->index != kUnstarted) {
    parts_.spans[span->index].range.end = ByteOffset(parts_.text.size());
    --started_;
  }
  spans_.erase(span);
}

void BlockWriter::forget_spans() {
  end_spans();
  spans_.clear();
  nested_ = {};
}

void BlockWriter::turn_into_footnote(std::size_t prefix, std::string marker) {
  block_.kind = BlockKind::Footnote;
  block_.marker = std::move(marker);
  erase_from_front(prefix);
}

ArticleParts BlockWriter::take() {
  leave_to(0);
  forget_spans();
  if (!parts_.blocks.empty() && parts_.blocks.back().kind == BlockKind::Rule) {
    parts_.blocks.pop_back();
  }
  return std::exchange(parts_, {});
}

BlockKind BlockWriter::kind_of_surroundings() const {
  if (containers_.empty()) return BlockKind::Paragraph;
  return containers_.back().list ? BlockKind::ListItem : BlockKind::BlockQuote;
}

// An item that begins with another list shows both markers on one line, such as "• 1.".
std::string BlockWriter::take_markers() {
  std::string markers;
  for (Container& container : containers_) {
    if (container.marker.empty()) continue;
    if (!markers.empty()) markers += ' ';
    markers += container.marker;
    container.marker.clear();
  }
  return markers;
}

void BlockWriter::write(std::string_view text) {
  close_gap(text);
  start_spans();
  parts_.text += text;
}

// Adds text without collapsing white space. A line end becomes U+2028.
void BlockWriter::write_verbatim(std::string_view text) {
  start_spans();
  for (const char c : text) {
    if (c == '\n')
      parts_.text += kLineBreak;
    else if (c == '\f')
      parts_.text += ' ';
    else if (!is_control(c) && c != '\r')
      parts_.text += c;
  }
}

void BlockWriter::start_spans() {
  for (; started_ < spans_.size(); ++started_) {
    OpenSpan& span = spans_[started_];
    span.index = parts_.spans.size();
    const ByteOffset at(parts_.text.size());
    parts_.spans.push_back({span.kind, ByteRange(at, at), span.href});
  }
}

// Open spans end with the block and start again in the next block.
void BlockWriter::end_spans() {
  for (; started_ > 0; --started_) {
    OpenSpan& span = spans_[started_ - 1];
    parts_.spans[span.index].range.end = ByteOffset(parts_.text.size());
    span.index = kUnstarted;
  }
}

void BlockWriter::close_gap(std::string_view next) {
  const Gap gap = std::exchange(gap_, Gap::None);
  if (gap == Gap::None || parts_.text.size() == line_start_) return;
  if (gap == Gap::HardBreak) {
    parts_.text += kLineBreak;
    line_start_ = parts_.text.size();
    return;
  }
  if (gap == Gap::LineEnd && joins_without_space(parts_.text, next)) return;
  parts_.text += ' ';
}

void BlockWriter::erase_from_front(std::size_t bytes) {
  parts_.text.erase(start(), bytes);
  const auto moved = [&](ByteOffset at) {
    return ByteOffset(std::max(start(), at.value - std::min<std::size_t>(at.value, bytes)));
  };
  for (std::size_t i = first_span_; i < parts_.spans.size(); ++i) {
    ByteRange& range = parts_.spans[i].range;
    range = {moved(range.start), moved(range.end)};
  }
  line_start_ = std::max(start(), line_start_ - std::min(line_start_, bytes));
}

// Removes white space at the ends of the block, including spaces that HTML keeps, such as the
// U+3000 that indents a Japanese paragraph. A table row keeps its empty cells, and code keeps the
// indentation of its first line.
void BlockWriter::trim_block() {
  if (block_.kind == BlockKind::TableRow) return;
  const ByteRange whole(start(), parts_.text.size());
  const ByteRange words = trimmed(parts_.text, whole);
  if (words.empty()) return;  // end_block() will drop the empty block.

  parts_.text.resize(words.end.value);
  for (std::size_t i = first_span_; i < parts_.spans.size(); ++i) {
    ByteRange& range = parts_.spans[i].range;
    range = {std::min(range.start, words.end), std::min(range.end, words.end)};
  }
  std::size_t leading = words.start.value - start();
  if (block_.kind == BlockKind::Code) {
    const std::size_t line = open_text().substr(0, leading).rfind(kLineBreak);
    leading = line == std::string_view::npos ? 0 : line + kLineBreak.size();
  }
  if (leading > 0) erase_from_front(leading);

  const auto empty = [](const Span& span) { return span.range.empty(); };
  const auto first = parts_.spans.begin() + static_cast<std::ptrdiff_t>(first_span_);
  parts_.spans.erase(std::remove_if(first, parts_.spans.end(), empty), parts_.spans.end());
}

// A paragraph that consists of one picture becomes an image block. The title of a picture inside a
// sentence is dropped, because it would interrupt the sentence.
void BlockWriter::caption_image() {
  bool alone = false;
  for (std::size_t i = first_span_; i < parts_.spans.size() && !alone; ++i) {
    alone = parts_.spans[i].kind == SpanKind::Image && parts_.spans[i].range == block_.range;
  }
  if (alone && holds_text(block_.kind)) block_.kind = BlockKind::Image;
  if (!alone || caption_ == open_text()) caption_.clear();
}

}  // namespace attest
