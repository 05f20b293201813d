// Writes words into ImGui's draw lists: shaped runs from the atlas, in any script,
// on whole pixels. ImGui's own text is never used: it knows neither bidirectional
// order nor joined letters.
#pragma once

#include <string_view>
#include <vector>

#include "layout/geometry.h"
#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"
#include "render/palette.h"
#include "render/run_atlas.h"

struct ImDrawList;

namespace attest {

class TextPen {
 public:
  TextPen(RunAtlas& atlas, Painter& painter, Shaper& shaper)
      : atlas_(&atlas), painter_(&painter), widths_(shaper) {}

  void begin_frame(ImDrawList* list, const Palette& palette) { list_ = list, palette_ = &palette; }
  void write_to(ImDrawList* list) { list_ = list; }
  void forget_widths() { widths_.clear(); }

  // One run with its left edge and baseline at a point.
  void run(const Font& font, Direction direction, std::string_view text, Point at, Colour colour);

  // One line of anybody's words, cut with an ellipsis when wider than `room`. Line breaks become
  // spaces. Begins at `at`, or ends at at.x + room where the words run from right to left. Returns
  // the width used.
  float line(const Font& font, std::string_view words, Point at, float room, Colour colour);

  // Several lines, at most `most`, the last one cut with an ellipsis. `at` is the top left corner.
  // Returns the height used.
  float lines(const Font& font, float line_height, std::string_view words, Point at, float room,
              int most, Colour colour);
  // The height that lines() would use.
  float lines_height(const Font& font, float line_height, std::string_view words, float room,
                     int most);

  float width(const Font& font, std::string_view words);  // Of one uncut line.

  // From the top of a box to the baseline of a line that stands in its middle; a whole number.
  float baseline_in(const Font& font, float box_height);

 private:
  void pieces(const Paragraph& paragraph, const Line& line, Point at, Colour colour);
  float ellipsis(const Font& font, Point at, Colour colour, bool draw);

  RunAtlas* atlas_;
  Painter* painter_;
  RunWidths widths_;
  ImDrawList* list_ = nullptr;
  const Palette* palette_ = nullptr;
  std::vector<Piece> scratch_;
};

}  // namespace attest
