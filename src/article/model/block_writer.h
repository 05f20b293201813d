// Writes the canonical text of an article block by block while an importer reads the source text.
//
// The output satisfies the conditions that Article::make checks. An importer calls the writer in
// source order and need not clean up its input:
//   - White space is collapsed as in HTML and trimmed at the ends of a block. A line end becomes a
//     space, or nothing between Chinese and Japanese characters.
//   - A block without visible content is dropped.
//   - A span across several blocks becomes one span in each block.
//   - Text outside a block starts a block, whose kind depends on the enclosing list or quotation.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/model/article.h"

namespace attest {

// HTML readers ignore lists and quotations that are nested deeper than this.
inline constexpr std::size_t kDeepestContainer = 200;

// Parses the number of a list item. Returns nothing if `digits` contains another character or is
// too long.
std::optional<unsigned long> item_number(std::string_view digits);

class BlockWriter {
 public:
  // Quotations and lists are containers of blocks. leave_to() closes containers down to an earlier
  // depth(), so that unbalanced tags cannot close more containers than they opened.
  std::size_t depth() const { return containers_.size(); }
  void enter_quotation();
  void enter_list(bool ordered, unsigned long first_number, char after_number);
  void next_item();  // Starts a list item. The next block gets the item's marker.
  // Starts a list item with this marker instead of a number or a bullet.
  void next_item(std::string marker);
  // Sets the number of the next item in the innermost list.
  void number_items_from(unsigned long number);
  void leave_to(std::size_t depth);

  // Ends the open block, if any, and begins a new block. Inside a list or a quotation, a
  // `Paragraph` becomes a list item or a quotation.
  void begin_block(BlockKind kind, std::uint8_t level = 0);
  void end_block();
  void rule();  // Adds a horizontal rule. A rule that is not between two blocks is dropped.

  bool in_block() const { return open_; }
  // The number of blocks, without the open block.
  std::size_t block_count() const { return parts_.blocks.size(); }
  BlockKind open_kind() const { return block_.kind; }  // The kind of the open block.
  std::string_view open_text() const;                  // The text of the open block so far.
  // Replaces the end of open_text(), from the byte offset `from`, by `text`. Does nothing if a span
  // begins or ends in the replaced text.
  void rewrite_end(std::size_t from, std::string_view text);

  // Adds text, which must be valid UTF-8 without NUL. White space is collapsed except in blocks of
  // the kind `Code`.
  void add_text(std::string_view text);
  void hard_break();  // Adds a line break. Two line breaks in a row end a paragraph.
  void next_cell();   // Begins a cell of a table row. Must be called for the first cell too.

  // A span inside a span of the same kind is ignored.
  void open_span(SpanKind kind, std::string href = {});
  // If the image is the only content of its paragraph, `title` becomes its caption.
  void open_image(std::string href, std::string title);
  // Opens a link. Closes the open link first, because links do not nest. White space around the
  // address is dropped. An empty address opens no link.
  void open_link(std::string_view href);
  void close_span(SpanKind kind);
  void forget_spans();  // Ends all open spans.

  // Makes the open block a footnote and removes its first `prefix` bytes.
  void turn_into_footnote(std::size_t prefix, std::string marker);

  // Returns the written text, blocks and spans, and clears the writer.
  ArticleParts take();

 private:
  struct Container {
    bool list = false, ordered = false;
    unsigned long number = 1;  // The number of the next item.
    char after_number = '.';
    std::string marker;  // The marker of a list item that has no block yet.
  };
  struct OpenSpan {
    SpanKind kind;
    std::string href;
    std::size_t index;  // Index in parts_.spans, or kUnstarted if the span has no text yet.
  };
  // The white space to write before the next character. If several kinds occur in a row, the one
  // that comes last in this enumeration is written.
  enum class Gap { None, Space, LineEnd, HardBreak };

  static constexpr std::size_t kUnstarted = static_cast<std::size_t>(-1);

  BlockKind kind_of_surroundings() const;
  std::string take_markers();
  void write(std::string_view text);
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
  std::size_t lists_ = 0;  // Number of lists in containers_.
  bool open_ = false;
  Block block_;                 // The block that is being written.
  std::size_t first_span_ = 0;  // Index in parts_.spans of the open block's first span.
  // Text offset of the start of the current line. White space at the start of a line is dropped.
  std::size_t line_start_ = 0;
  std::size_t cells_ = 0;  // Number of cells in the open table row.
  Gap gap_ = Gap::None;
  std::vector<OpenSpan> spans_;
  std::size_t started_ = 0;  // Number of open spans with text. These come first in spans_.
  // Number of open spans of each kind, including nested ones.
  std::array<std::size_t, 6> nested_ = {};
  std::string caption_;  // The title of the most recent image in the open block.
};

}  // namespace attest
