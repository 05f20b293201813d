#include "article/html/page_import.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/model/block_writer.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum number of bytes of a title, a byline or an address.
constexpr std::size_t kLongestFact = 1000;
constexpr std::size_t kLongestMarker = 16;  // Bytes.

std::string unescaped(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t at = 0; at < field.size(); ++at) {
    if (field[at] == '\\' && at + 1 < field.size()) {
      const char escaped = field[++at];
      text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    } else {
      text += field[at];
    }
  }
  return text;
}

// Returns the part of `rest` before the next tab, and removes that part and the tab from `rest`.
std::string next_field(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\t'), rest.size());
  std::string field = unescaped(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

std::string one_line_of(std::string_view words) {
  BlockWriter writer;  // Collapses white space.
  writer.add_text(words);
  return writer.take().text;
}

class PageReading : public SourceReading {
 public:
  PageReading(IncomingText incoming, std::size_t part)
      : incoming_(std::move(incoming)), part_(part) {
    broken_ = !incoming_.text.starts_with(kPageHeader);
    if (!broken_) at_ = kPageHeader.size();
  }

  bool step() override;
  Result<Draft> take() override;

 private:
  bool in_row() const { return writer_.in_block() && writer_.open_kind() == BlockKind::TableRow; }
  bool read_record(char kind, std::string_view field);
  bool read_fact(char kind, std::string_view field);
  void read_item(std::string_view field);
  void read_note(std::string_view marker);
  bool read_block(char kind, std::string_view field);
  bool read_span(char kind, std::string_view field);
  void enter(char kind, std::string_view field);
  void leave();

  IncomingText incoming_;
  std::size_t part_;    // Each step reads about this many bytes.
  std::size_t at_ = 0;  // Offset of the next page record in the stream.
  bool broken_ = false;
  BlockWriter writer_;
  // One entry per open quotation or list: the writer's depth before the quotation or list began.
  // The entry is empty if the quotation or list was ignored, because it is in a table cell or
  // nested too deep.
  std::vector<std::optional<std::size_t>> containers_;
  std::size_t entered_ = 0;  // Number of entries in containers_ that are not empty.
  Metadata facts_;
};

bool PageReading::step() {
  const std::string_view text = incoming_.text;
  const std::size_t until = at_ + std::min(part_, text.size() - at_);
  while (at_ < until && !broken_) {
    const std::size_t end = std::min(text.find('\n', at_), text.size());
    if (end > at_) broken_ = !read_record(text[at_], text.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, text.size());
  }
  return at_ < text.size() && !broken_;
}

Result<Draft> PageReading::take() {
  if (broken_) return Error::invalid(say("article.page-incomplete"));
  Draft draft{writer_.take(), std::move(facts_), std::move(incoming_.remarks)};
  const auto& blocks = draft.parts.blocks;
  const bool has_heading = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::Heading && block.level == 1;
  });
  if (has_heading) draft.front_matter.title.clear();
  return draft;
}

// Sets a metadata field if it is still empty. If the stream has several page records of the same
// kind, the first one therefore wins.
bool PageReading::read_fact(char kind, std::string_view field) {
  std::string* fact = nullptr;
  if (kind == 'L') fact = &facts_.language;
  if (kind == 'T') fact = &facts_.title;
  if (kind == 'B') fact = &facts_.byline;
  if (kind == 'P') fact = &facts_.publisher;
  if (kind == 'D') fact = &facts_.published;
  if (kind == 'U') fact = &facts_.url;
  if (fact == nullptr) return false;
  if (fact->empty()) *fact = one_line_of(unescaped(field).substr(0, kLongestFact));
  return true;
}

bool PageReading::read_record(char kind, std::string_view field) {
  if (read_fact(kind, field)) return true;
  switch (kind) {
    case 'n':
      read_note(field);
      return true;
    case 't':
      writer_.add_text(unescaped(field));
      return true;
    case 'z':
      writer_.end_block();
      return true;
    case 'r':
      writer_.begin_block(BlockKind::TableRow, field == "1" ? 1 : 0);
      return true;
    case 'd':
      writer_.next_cell();
      return true;
    case '-':
      writer_.rule();
      return true;
    case '/':
      writer_.hard_break();
      return true;
    default:
      return read_block(kind, field) || read_span(kind, field);
  }
}

// In a table cell, block boundaries become line breaks, because a table row is one block.
bool PageReading::read_block(char kind, std::string_view field) {
  constexpr std::string_view kBlocks = "bhcfi";
  if (kind == 'q' || kind == 'o' || kind == 'u') {
    enter(kind, field);
    return true;
  }
  if (kind == 'x') {
    leave();
    return true;
  }
  if (kBlocks.find(kind) == kBlocks.npos) return false;
  if (in_row()) {
    writer_.hard_break();
    return true;
  }
  if (kind == 'b') {
    writer_.end_block();
  } else if (kind == 'h') {
    const unsigned long level = std::clamp(item_number(field).value_or(1), 1ul, 6ul);
    writer_.begin_block(BlockKind::Heading, static_cast<std::uint8_t>(level));
  } else if (kind == 'i') {
    read_item(field);
  } else {
    writer_.begin_block(kind == 'c' ? BlockKind::Code : BlockKind::Caption);
  }
  return true;
}

void PageReading::read_item(std::string_view field) {
  if (field.starts_with('=')) {
    return writer_.next_item(unescaped(field.substr(1, kLongestMarker)));
  }
  if (const auto number = item_number(field))
    writer_.number_items_from(*number);
  else if (!field.empty())
    writer_.number_items_from(1);
  writer_.next_item();
}

void PageReading::read_note(std::string_view marker) {
  const bool is_words = writer_.in_block() && (writer_.open_kind() == BlockKind::Paragraph ||
                                               writer_.open_kind() == BlockKind::ListItem);
  if (is_words) writer_.turn_into_footnote(0, unescaped(marker.substr(0, kLongestMarker)));
}

bool PageReading::read_span(char kind, std::string_view field) {
  constexpr std::array<std::pair<char, SpanKind>, 4> kSpans = {{{'e', SpanKind::Emphasis},
                                                                {'s', SpanKind::Strong},
                                                                {'k', SpanKind::Code},
                                                                {'m', SpanKind::Strikethrough}}};
  for (const auto& [letter, span] : kSpans) {
    if (kind == letter) writer_.open_span(span);
    if (kind == letter - 'a' + 'A') writer_.close_span(span);
    if (kind == letter || kind == letter - 'a' + 'A') return true;
  }
  if (kind == 'p') {
    std::string address = next_field(field), title = next_field(field);
    writer_.open_image(std::move(address), std::move(title));
    writer_.add_text(next_field(field));
    writer_.close_span(SpanKind::Image);
    return true;
  }
  if (kind == 'a') {
    writer_.open_link(unescaped(field));
  } else if (kind == 'A') {
    writer_.close_span(SpanKind::Link);
  } else {
    return false;
  }
  return true;
}

void PageReading::enter(char kind, std::string_view field) {
  const bool row = in_row();
  if (row || entered_ >= kDeepestContainer) {
    row ? writer_.hard_break() : writer_.end_block();
    containers_.emplace_back();
    return;
  }
  containers_.emplace_back(writer_.depth());
  ++entered_;
  if (kind == 'q') return writer_.enter_quotation();
  writer_.enter_list(kind == 'o', item_number(field).value_or(1), '.');
}

void PageReading::leave() {
  const std::optional<std::size_t> depth = containers_.empty() ? std::nullopt : containers_.back();
  if (!containers_.empty()) containers_.pop_back();
  if (depth) {
    --entered_;
    writer_.leave_to(*depth);
  } else if (in_row()) {
    writer_.hard_break();
  } else {
    writer_.end_block();
  }
}

}  // namespace

std::unique_ptr<SourceReading> read_page(IncomingText incoming, std::size_t part) {
  return std::make_unique<PageReading>(std::move(incoming), part);
}

}  // namespace attest
