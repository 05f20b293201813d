// How a page is set: sizes, distances and fonts of each kind of block.
//
// Everything is drawn at 19 pixels of running text, on a grid of 4 CSS pixels, and
// grows with the size that the reader chooses. Heights and distances are whole
// device pixels throughout, so that every baseline falls on one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "layout/paragraph_layout.h"

namespace attest {

// All in device pixels. Chosen by the reader and the screen; a change lays the page out anew.
struct PageStyle {
  float column = 620;      // Width of the text.
  float size = 19;         // The em of running text.
  float line_height = 31;  // Of running text; a whole number.
  float density = 1;       // Device pixels in a CSS pixel.
  float top = 56;          // Above the first line.
  float bottom = 160;      // Below the last one.

  friend bool operator==(const PageStyle&, const PageStyle&) = default;
};

// What a block looks like, apart from its words.
struct BlockLook {
  Font font;
  float line_height = 0;  // A whole number of device pixels.
  float before = 0;       // Space above it, and below; see space_between().
  float after = 0;
  float indent = 0;  // From the column's leading edge.
  float inset = 0;   // Inside a frame (code, image, post): on all four sides.
};

// `tall_script`: its letters reach higher and deeper than Latin ones, and ask for more room between
// the lines (see text_sample.h).
BlockLook look_of(const Block& block, bool is_title, const PageStyle& style,
                  bool tall_script = false);

// Between the frames of two neighbours: the larger of their spaces, but less between parts of one
// thing (items of a list, rows of a table), and below a heading its own.
float space_between(const Block& upper, const BlockLook& upper_look, const Block& lower,
                    const BlockLook& lower_look);

// The line of publisher, date and author: what stands above it, its height, and what stands below.
struct BylineLook {
  float before = 0, line_height = 0, after = 0;
};
BylineLook byline_look(const PageStyle& style);

// The font of each stretch of a block, its spans applied: at least one, in bytes of the block.
// Emphasis is not slanted in scripts that have no italics (Chinese, Arabic, Hebrew ...).
std::vector<FontRange> fonts_of(const Article& article, std::size_t block, const BlockLook& look);

}  // namespace attest
