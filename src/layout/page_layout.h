// The article laid out at a width: which line stands where, which byte is under a
// point, which rectangles a passage covers.
//
// An article is as long as a book at times, but only a window of it is seen. A
// block that nobody has looked at has an estimated height; blocks are laid out when
// they come into view, and the rest bit by bit. Every question costs by the lines
// it touches (and the logarithm of the number of blocks), never by the article.
// Only a block is never divided: one of megabytes is laid out in one go.
//
// Coordinates are device pixels from the page's top left corner: x = 0 is the
// column's left edge, y = 0 the top of the page. Knows nothing of marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/article.h"
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

// A place that stays put when heights above it change: what is kept of the scroll position.
struct ScrollAnchor {
  std::size_t block = 0;
  float into = 0;  // Device pixels below the top of its first line; negative above the first block.

  friend bool operator==(const ScrollAnchor&, const ScrollAnchor&) = default;
};

// A place that stays at the same words when the page is set in another width or size.
struct TextAnchor {
  ByteOffset at;   // Where a line begins.
  float into = 0;  // Below the top of the line that holds `at`, in heights of that line.
};

// A line as it stands on the page.
struct PlacedLine {
  std::size_t block = 0;
  std::size_t line = 0;       // Which one of the block.
  ByteRange range;            // Of the article's text.
  float top = 0, height = 0;  // The line's box; the lines of a block follow without a gap.
  float baseline = 0;         // From the top of the page; a whole number.
  float left = 0;             // Of the block's own column, from x = 0.
  // Of the block's font, whole numbers: what a selection or tint covers.
  float ascent = 0, descent = 0;
};

class PageLayout {
 public:
  explicit PageLayout(Shaper& shaper) : widths_(shaper) {}

  // A new article or style: everything is estimated anew. `byline` is the line of publisher, date
  // and author that is shown below the title, but is no part of the article's text; may be empty.
  void set(std::shared_ptr<const Article> article, const PageStyle& style, std::string byline);

  const Article& article() const { return *article_; }
  const PageStyle& style() const { return style_; }
  float height() const;  // Of the whole page, as far as known.

  // Lays out the blocks between two heights. Afterwards everything between them is exact, and below
  // them heights may have changed.
  void ensure(float top, float bottom);
  // Heights below the block may have changed. Ask for a place before and for its height after.
  void ensure_block(std::size_t block);
  bool is_exact(std::size_t block) const { return !blocks_[block].lines.empty(); }

  // Lays out further blocks, the nearest to `near` first, until the deadline has passed; one at
  // least. True while there is something left to do. Heights above `near` change, too.
  bool lay_out_more(std::size_t near, const Deadline& deadline);

  // Counts up whenever a height changed: what is drawn from it is then stale.
  std::uint64_t generation() const { return generation_; }
  // Blocks whose height or lines changed since the last call, each once: for the text layer. After
  // set(), all of them.
  std::vector<std::size_t> take_changed_blocks();

  std::size_t block_count() const { return blocks_.size(); }
  float top_of(std::size_t block) const;  // Of its first line's box (a frame begins `inset` above).
  float height_of(std::size_t block) const;  // From there to the next block's, or to its own end.
  const BlockLook& look_of_block(std::size_t block) const { return blocks_[block].look; }
  Direction direction_of(std::size_t block) const { return blocks_[block].direction; }  // If exact.
  std::size_t block_at_height(float y) const;  // The nearest one where there is none; 0 of none.
  ScrollAnchor place_at(float y) const;
  float height_of_place(ScrollAnchor place) const;  // Its y.

  // For a change of width or size: asked before set() and after it. Lays out the block there.
  TextAnchor text_anchor_at(float y);
  float height_of_place(const TextAnchor& place);

  // Lines of the laid-out blocks that meet [top, bottom), in order. Replaces what `out` held.
  void lines_between(float top, float bottom, std::vector<PlacedLine>& out) const;
  std::size_t line_count(std::size_t block) const { return blocks_[block].lines.size(); }
  PlacedLine line_of(std::size_t block, std::size_t line) const;
  // The line that holds `at`; at the very end of a block, its last. Lays the block out.
  PlacedLine line_holding(ByteOffset at);

  // The pieces of a line, left to right: ranges in bytes of the block, x from the page's left. Kept
  // until some 200 other lines have been asked for.
  std::span<const Piece> pieces(const PlacedLine& line);

  // The grapheme boundary nearest to a point: lays out what is there. Above the first line: the
  // start; below the last: the end; beside a line: its nearer end. `left` and `right` of a line are
  // the eye's: right to left text is followed in its own order.
  ByteOffset offset_at(Point at);
  // The grapheme whose box holds the point; empty where there is none: for clicks on marks.
  ByteRange grapheme_at(Point at);

  // The rectangles of the part of `range` that stands in `line`, left to right, merged where they
  // touch; several where directions mix. As high as ascent and descent. White space that ends a
  // line is left out. Adds to `out`.
  void rects_in_line(const PlacedLine& line, ByteRange range, std::vector<Rect>& out);
  // Those of all lines of `range`. Lays out its blocks: for few, not for whole articles.
  std::vector<Rect> rects_of(ByteRange range);
  // Where the caret stands before the grapheme at `at`: a rectangle without width.
  Rect caret_at(ByteOffset at);

  // The byline below the title, or at the top where there is no title: its place (empty where there
  // is no byline) and its words.
  Rect byline_rect() const;
  const std::string& byline() const { return byline_; }

  RunWidths& widths() { return widths_; }

 private:
  struct LaidBlock {
    BlockLook look;
    Direction direction = Direction::LeftToRight;
    bool tall_script = false;
    bool changed = false;     // Is in changed_.
    float gap = 0;            // From its last line to the next block's first one: frames and space.
    float height = 0;         // Lines and gap; estimated while `lines` is empty.
    std::vector<Line> lines;  // Empty: not laid out yet.
  };

  // A block made ready for questions about its lines.
  struct OpenBlock {
    Paragraph paragraph;
    ReadingOrder order;
  };
  // Where a caret can stand in a piece.
  struct Carets {
    std::vector<std::uint32_t> boundaries;  // In bytes of the piece; first 0, last its length.
    std::vector<float> distances;           // Of each, from the edge where the piece begins.
  };
  struct LineKey {
    std::size_t block = 0, line = 0;
    friend bool operator==(const LineKey&, const LineKey&) = default;
  };
  // A line of which the pieces were asked for.
  struct OpenLine {
    std::vector<Piece> pieces;
    std::vector<Carets> carets;  // Of each piece; without boundaries until asked for.
  };
  struct KnownMetrics {
    Font font;
    FontMetrics metrics;  // Rounded to whole pixels.
  };

  // page_layout.cpp: heights.
  void estimate_blocks();
  void place_byline();
  void lay_out(std::size_t block);
  std::size_t exact_block_at(float y);
  void note_change(std::size_t block);
  std::optional<std::size_t> nearest_estimated(std::size_t near);
  float column_of(const BlockLook& look) const;

  // page_lines.cpp: lines and pieces.
  std::string_view text_of(std::size_t block) const;
  OpenBlock& open(std::size_t block);
  void find_table(std::size_t row);
  OpenLine& open(const PlacedLine& line);
  FontMetrics metrics_of(const Font& font) const;

  // page_points.cpp: points and rectangles.
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
  std::string byline_;
  std::optional<std::size_t> title_;  // The block that is the title.
  std::vector<LaidBlock> blocks_;
  float first_top_ = 0;  // Of the first block's first line.
  HeightTree heights_;
  std::vector<std::size_t> changed_;
  std::uint64_t generation_ = 0;

  // Where lay_out_more() goes on: everything in [from, to) is exact.
  struct Searched {
    std::size_t near = 0, from = 0, to = 0;
  };
  Searched searched_;

  // The table that was looked at last: which blocks are its rows, and how they share the column.
  struct Table {
    std::size_t first = 0, end = 0;
    std::vector<TableColumn> columns;
  };
  Table table_;

  RecentlyUsed<std::size_t, OpenBlock, 16> open_;
  RecentlyUsed<LineKey, OpenLine, 256> open_lines_;
  mutable std::vector<KnownMetrics> metrics_;  // Of the few fonts of this style.
};

}  // namespace attest
