// Lays out an article at a given width. Finds the line at a y coordinate, the byte offset at a
// point, and the rects of a passage.
//
// An article may be as long as a book, but only a window of it is visible. Blocks have an estimated
// height until they are laid out. A block is laid out when it comes into view; the remaining blocks
// follow in small steps. The cost of a query depends on the number of lines it touches (and on the
// logarithm of the number of blocks), never on the length of the article. A block is always laid
// out as a whole, even if it has several megabytes.
//
// Coordinates are device pixels relative to the top left corner of the page: x = 0 is the left edge
// of the column, y = 0 the top of the page. Layout is independent of marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/model/article.h"
#include "base/deadline.h"
#include "layout/geometry.h"
#include "layout/height_tree.h"
#include "layout/page_style.h"
#include "layout/paragraph_layout.h"
#include "layout/reading_order.h"
#include "layout/recently_used.h"
#include "layout/run_widths.h"
#include "layout/table_columns.h"

namespace attest {

// A scroll position that remains valid when the heights of blocks above it change.
struct ScrollAnchor {
  std::size_t block = 0;
  // Device pixels below the top of the block's first line. Negative above the first block.
  float into = 0;

  friend bool operator==(const ScrollAnchor&, const ScrollAnchor&) = default;
};

// A scroll position that stays at the same text when the width or size of the page changes.
struct TextAnchor {
  ByteOffset at;   // Byte offset of the start of a line.
  float into = 0;  // Distance below the top of the line that contains `at`, in line heights.
};

// A line with its position on the page.
struct PlacedLine {
  std::size_t block = 0;
  std::size_t line = 0;       // Index of the line in its block.
  ByteRange range;            // The range of the line in the article.
  float top = 0, height = 0;  // The line box. The line boxes of a block have no gaps between them.
  float baseline = 0;         // Distance from the top of the page, a whole number.
  float left = 0;             // Left edge of the block's column.
  // Metrics of the block's font, in whole device pixels. Selections and tints extend from ascent to
  // descent.
  float ascent = 0, descent = 0;
};

class PageLayout {
 public:
  explicit PageLayout(Shaper& shaper) : widths_(shaper) {}

  // Sets a new article or style. All heights become estimates again. `byline` is the line with
  // publisher, date and author. It is shown below the title but is not part of the article's text.
  // It may be empty.
  void set(std::shared_ptr<const Article> article, const PageStyle& style, std::string byline);

  const Article& article() const { return *article_; }
  const PageStyle& style() const { return style_; }
  float height() const;  // The page height, with estimates for blocks that are not laid out.

  // Lays out the blocks between two y coordinates. Their lines and heights are then exact. The
  // blocks below may move.
  void ensure(float top, float bottom);
  // Lays out one block. The blocks below may move. To keep the scroll position, call
  // scroll_anchor_at() before ensure_block() and y_of() after ensure_block().
  void ensure_block(std::size_t block);
  bool is_exact(std::size_t block) const { return !blocks_[block].lines.empty(); }

  // Lays out blocks that are not laid out yet, beginning with those nearest to the block `near`.
  // Stops when the deadline has passed, but not before one block is laid out. Returns true if some
  // blocks are still not laid out. Blocks above `near` are also laid out, which can change the y
  // position of `near`.
  bool lay_out_more(std::size_t near, const Deadline& deadline);

  // Increases with every change of a block's height. Drawings made from an older generation are
  // stale.
  std::uint64_t generation() const { return generation_; }
  // Returns the blocks whose height or lines have changed since the previous call, each of them
  // once. After set(), returns all blocks. The caller updates these blocks in the text layer.
  std::vector<std::size_t> take_changed_blocks();

  std::size_t block_count() const { return blocks_.size(); }
  // Returns the top of the block's first line box. If the block has a frame, the frame begins
  // `inset` pixels higher.
  float top_of(std::size_t block) const;
  // The distance from top_of(block) to the top of the next block. For the last block, the distance
  // to its end.
  float height_of(std::size_t block) const;
  const BlockLook& look_of_block(std::size_t block) const { return blocks_[block].look; }
  // The direction of the article, which is the direction of its first block with text.
  Direction direction() const { return direction_; }
  // Must be called only for a block that is laid out.
  Direction direction_of(std::size_t block) const { return blocks_[block].direction; }
  // Returns the index of the block at `y`. If there is no block at `y`, returns the index of the
  // nearest block. Returns 0 if the page has no blocks.
  std::size_t block_at_height(float y) const;
  ScrollAnchor scroll_anchor_at(float y) const;
  float y_of(ScrollAnchor anchor) const;  // Returns the y coordinate of a scroll anchor.

  // To keep the position in the text when the width or the size changes, call text_anchor_at()
  // before set() and y_of() after set(). Each of the two calls lays out the block at the position.
  TextAnchor text_anchor_at(float y);
  float y_of(const TextAnchor& anchor);

  // Replaces the contents of `out` with the lines that intersect [top, bottom), in order. Skips
  // blocks that are not laid out yet.
  void lines_between(float top, float bottom, std::vector<PlacedLine>& out) const;
  std::size_t line_count(std::size_t block) const { return blocks_[block].lines.size(); }
  PlacedLine line_of(std::size_t block, std::size_t line) const;
  // Returns the line that contains `at`. If `at` is the end of the block, returns the last line of
  // the block. Lays out the block.
  PlacedLine line_holding(ByteOffset at);

  // Returns the pieces of a line from left to right. The range of each piece consists of byte
  // offsets in the block. The x of each piece is relative to the left edge of the page. The result
  // is valid until pieces() has been called for about 200 other lines.
  std::span<const Piece> pieces(const PlacedLine& line);

  // Returns the grapheme boundary nearest to a point: (1) above the first line, the start of the
  // text; (2) below the last line, the end of the text; (3) beside a line, the nearer end of the
  // line. Lays out the block at the point. In right-to-left text, offsets increase from right to
  // left.
  ByteOffset offset_at(Point at);
  // Returns the grapheme whose box contains the point, or an empty range. Used for clicks on marks.
  ByteRange grapheme_at(Point at);

  // Takes the part of `range` that lies in `line` and appends its rects to `out`, from left to
  // right. Adjacent rects are merged; mixed directions give several rects. Rects extend from ascent
  // to descent. Trailing white space of the line is excluded.
  void rects_in_line(const PlacedLine& line, ByteRange range, std::vector<Rect>& out);
  // Returns the rects that `range` has on all its lines. Lays out all blocks of the range, so it
  // must not be called for a whole article.
  std::vector<Rect> rects_of(ByteRange range);
  // Returns the caret before the grapheme at `at`, as a rect of width 0.
  Rect caret_at(ByteOffset at);

  // Returns the bottom of the last line of the title, or 0 if there is no title.
  float title_bottom() const;
  // The text and the rect of the byline. The byline is below the title, or at the top if there is
  // no title. The rect is empty if there is no byline.
  Rect byline_rect() const;
  const std::string& byline() const { return byline_; }

  RunWidths& widths() { return widths_; }

 private:
  struct LaidBlock {
    BlockLook look;
    Direction direction = Direction::LeftToRight;
    bool tall_script = false;
    bool changed = false;  // True if the block is in changed_.
    float gap = 0;     // Device pixels from the block's last line to the next block's first line.
    float height = 0;  // Height of the lines and the gap. An estimate while `lines` is empty.
    std::vector<Line> lines;  // Empty until the block is laid out.
  };

  // The paragraph of a block and its reading order. Both are needed to break the block into lines
  // and to compute the pieces of a line.
  struct OpenBlock {
    Paragraph paragraph;
    ReadingOrder order;
  };
  // The possible caret positions in a piece.
  struct Carets {
    std::vector<std::uint32_t> boundaries;  // Byte offsets in the piece, from 0 to its length.
    std::vector<float> distances;  // Distance of each boundary from the piece's leading edge.
  };
  struct LineKey {
    std::size_t block = 0, line = 0;
    friend bool operator==(const LineKey&, const LineKey&) = default;
  };
  // A line whose pieces (runs with their positions) have been computed.
  struct OpenLine {
    std::vector<Piece> pieces;
    // The caret positions in each piece of the line. An entry is empty until it is requested.
    std::vector<Carets> carets;
  };
  struct KnownMetrics {
    Font font;
    FontMetrics metrics;  // Font metrics, rounded to whole pixels.
  };

  // Functions for block heights, implemented in page_layout.cpp.
  void estimate_blocks();
  void lay_out_byline();
  void lay_out(std::size_t block);
  std::size_t exact_block_at(float y);
  void note_change(std::size_t block);
  std::optional<std::size_t> nearest_estimated(std::size_t near);
  float column_of(const BlockLook& look) const;

  // Functions for lines and pieces, implemented in page_lines.cpp.
  std::string_view text_of(std::size_t block) const;
  OpenBlock& open(std::size_t block);
  void find_table(std::size_t row);
  OpenLine& open(const PlacedLine& line);
  FontMetrics metrics_of(const Font& font) const;

  // Functions for points and rects, implemented in page_points.cpp.
  const Carets& carets_of(const PlacedLine& line, const Piece& piece);
  float distance_to(const PlacedLine& line, const Piece& piece, ByteOffset at);
  float x_of(const PlacedLine& line, const Piece& piece, ByteOffset at);
  std::optional<PlacedLine> line_near(float y);
  const Piece* piece_under(const PlacedLine& line, float x);
  ByteOffset boundary_near(const PlacedLine& line, float x);
  ByteOffset inked_end(const PlacedLine& line);

  RunWidths widths_;
  std::shared_ptr<const Article> article_ = std::make_shared<const Article>();
  PageStyle style_;
  Direction direction_ = Direction::LeftToRight;
  std::string byline_;
  std::optional<std::size_t> title_;  // Index of the block that is the title.
  std::vector<LaidBlock> blocks_;
  float first_top_ = 0;  // Top of the first block's first line.
  HeightTree heights_;
  std::vector<std::size_t> changed_;
  std::uint64_t generation_ = 0;

  // The progress of lay_out_more(): the blocks [from, to) around `near` are known to be laid out.
  struct Searched {
    std::size_t near = 0, from = 0, to = 0;
  };
  Searched searched_;

  // The table that find_table() found most recently. The blocks [first, end) are its rows.
  struct Table {
    std::size_t first = 0, end = 0;
    std::vector<TableColumn> columns;
  };
  Table table_;

  RecentlyUsed<std::size_t, OpenBlock, 16> open_;
  RecentlyUsed<LineKey, OpenLine, 256> open_lines_;
  mutable std::vector<KnownMetrics> metrics_;  // The metrics of the few fonts that this style uses.
};

}  // namespace attest
