// The style of a page: sizes, distances and fonts of each kind of block.
//
// The design is made for running text of 19 pixels on a grid of 4 CSS pixels, and scales with the
// size that the reader chooses. Heights and distances are whole device pixels, so that every
// baseline is on a pixel boundary.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/model/article.h"
#include "layout/paragraph_layout.h"

namespace attest {

// The dimensions of a page in device pixels. They depend on the reader's settings and on the
// screen. A change requires a new layout.
struct PageStyle {
  float column = 620;      // Width of the text.
  float size = 19;         // Font size (em) of running text.
  float line_height = 31;  // Line height of running text; a whole number.
  float density = 1;       // Device pixels per CSS pixel.
  float top = 56;          // Space above the first line.
  float bottom = 160;      // Space below the last line.

  friend bool operator==(const PageStyle&, const PageStyle&) = default;
};

// The appearance of a block, independent of its text.
struct BlockLook {
  Font font;
  float line_height = 0;  // Line height in whole device pixels.
  float before = 0;       // Space above the block; see space_between().
  float after = 0;        // Space below the block.
  float indent = 0;       // Distance from the leading edge of the column.
  float inset = 0;        // Padding inside a frame (code, image, post) on all four sides.
};

// `tall_script` means that the letters are taller than Latin ones and need more space between the
// lines (see text_sample.h).
BlockLook look_of(const Block& block, bool is_title, const PageStyle& style,
                  bool tall_script = false);

// Returns the space between the frames of two adjacent blocks. It is normally the larger of
// `upper_look.after` and `lower_look.before`. Rows of a table and items of a list have less space
// between them. The space below a heading is `upper_look.after`.
float space_between(const Block& upper, const BlockLook& upper_look, const Block& lower,
                    const BlockLook& lower_look);

// The height of the byline (publisher, date and author), and the space above and below it.
struct BylineLook {
  float before = 0, line_height = 0, after = 0;
};
BylineLook byline_look(const PageStyle& style);

// Returns the fonts of a block after its spans are applied, as byte ranges of the block. There is
// at least one range. Emphasis is not slanted in scripts without italics (Chinese, Arabic, Hebrew
// ...).
std::vector<FontRange> fonts_of(const Article& article, std::size_t block, const BlockLook& look);

}  // namespace attest
