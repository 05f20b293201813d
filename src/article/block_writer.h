// Writes the canonical text of an article, block by block, as an importer reads it.
//
// The writer keeps the promises that Article::make checks. Importers call it in
// the order of the source and need not be tidy:
//   - white space is collapsed as HTML does, and trimmed at the ends of a block;
//     a line end becomes a space, between Chinese and Japanese letters nothing;
//   - a block without anything to see leaves no trace;
//   - a span that goes on over several blocks becomes one span in each;
//   - text outside any block begins one, of the kind that its surroundings call for.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace attest {

class BlockWriter {
 public:
  // Quotations and lists, which hold blocks. Closing goes back to a depth(), so that a
  // source with unbalanced tags cannot close more than it opened.
  std::size_t depth() const { return containers_.size(); }
  void enter_quotation();
  void enter_list(bool ordered, unsigned long first_number, char after_number);
  void next_item();                              // The next block gets this item's marker.
  void number_items_from(unsigned long number);  // In the innermost list.
  void leave_to(std::size_t depth);

  // Ends the open block, if there is one, and begins the next. A Paragraph becomes a list item
  // or quotation where it stands in one.
  void begin_block(BlockKind kind, std::uint8_t level = 0);
  void end_block();
  void rule();  // Nothing is written for one that does not stand between two blocks.

  bool in_block() const { return open_; }
  BlockKind open_kind() const { return block_.kind; }  // Of the open block.
  std::string_view open_text() const;                  // What has been written of it.

  // Text to be collapsed, or kept as it is in a Code block. Valid UTF-8 without NUL.
  void add_text(std::string_view text);
  void hard_break();  // Stays visible; two in a row end a paragraph.
  void next_cell();   // Of a table row, before the first one too.

  // A span inside another of its kind changes nothing, and is none.
  void open_span(SpanKind kind, std::string href = {});
  void open_image(std::string href, std::string title);  // A title becomes a caption.
  void close_span(SpanKind kind);
  void forget_spans();  // Those still open end here.

  // The open block is a footnote: its first `prefix` bytes are taken away.
  void turn_into_footnote(std::size_t prefix, std::string marker);

  // Text, blocks and spans. The writer is empty afterwards.
  ArticleParts take();

 private:
  struct Container {
    bool list = false, ordered = false;
    unsigned long number = 1;  // Of the next item.
    char after_number = '.';
    std::string marker;  // Of an item that no block has shown yet.
  };
  struct OpenSpan {
    SpanKind kind;
    std::string href;
    std::size_t index;  // In parts_.spans, or kUnstarted before its first letter.
  };
  // What stands between the last letter and the next one. A later one outweighs an earlier.
  enum class Gap { None, Space, LineEnd, HardBreak };

  static constexpr std::size_t kUnstarted = static_cast<std::size_t>(-1);

  BlockKind kind_of_surroundings() const;
  std::string take_markers();
  void write(std::string_view letters);
  void write_verbatim(std::string_view text);
  void start_spans();
  void end_spans();
  void close_gap(std::string_view next);
  void erase_from_front(std::size_t bytes);
  void trim_block();
  void caption_image();
  std::size_t start() const { return block_.range.start.value; }

  ArticleParts parts_;
  std::vector<Container> containers_;
  std::size_t lists_ = 0;  // Of containers_.
  bool open_ = false;
  Block block_;                 // The open one.
  std::size_t first_span_ = 0;  // Of the open block, in parts_.spans.
  std::size_t line_start_ = 0;  // Where white space would be leading.
  std::size_t cells_ = 0;       // Of the open table row.
  Gap gap_ = Gap::None;
  std::vector<OpenSpan> spans_;
  std::size_t started_ = 0;                 // How many of spans_ have begun: the first ones.
  std::array<std::size_t, 6> nested_ = {};  // How many of each kind are open, those in others too.
  std::string caption_;                     // The title of the open block's last image.
};

}  // namespace attest
