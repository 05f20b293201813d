// Draws text in any script into ImGui's draw lists. The text is drawn as shaped glyph runs from the
// atlas, at whole pixels. ImGui's own text functions are not used, because they support neither
// bidirectional text nor ligatures.
//
// If the interface is mirrored (layout/mirror.h), ImGuiFrame mirrors the finished draw lists. The
// pen then draws each run mirrored, so that the run can be read after that.
#pragma once

#include <string_view>
#include <vector>

#include "base/offsets.h"
#include "layout/geometry.h"
#include "layout/mirror.h"
#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"
#include "render/palette.h"
#include "render/run_atlas.h"
#include "ui/widgets/label_lines.h"

struct ImDrawList;

namespace attest {

// A range of x positions in the window. The default is the whole window.
struct Extent {
  float left = -1e7f, right = 1e7f;
};

class TextPen {
 public:
  TextPen(RunAtlas& atlas, Painter& painter, Shaper& shaper)
      : atlas_(&atlas), painter_(&painter), widths_(shaper) {}

  void begin_frame(ImDrawList* list, const Palette& palette) { list_ = list, palette_ = &palette; }
  void write_to(ImDrawList* list) { list_ = list; }
  // From now on, all positions are in the coordinates of an interface that is mirrored like this.
  void set_mirror(const Mirror& mirror) { mirror_ = mirror; }
  void forget_widths() { widths_.clear(), labels_.clear(); }

  // Draws a glyph run, clipped to `shown`. `at` is the left end of the run on the baseline. Both
  // are in window coordinates, even if the interface is mirrored.
  void run(const Font& font, Direction direction, std::string_view text, Point at, Colour colour,
           Extent shown = {});

  // Draws one line of text and returns its width. Text wider than `room` is truncated with an
  // ellipsis. Line breaks become spaces. The line begins at `at.x` in interface coordinates, even
  // if the text has the other direction.
  float line(const Font& font, std::string_view words, Point at, float room, Colour colour);

  // Draws at most `most` lines and returns their height. If the text is longer, the last line ends
  // with an ellipsis. `at` is the top left corner of the first line.
  float lines(const Font& font, float line_height, std::string_view words, Point at, float room,
              int most, Colour colour);
  // Returns the height of the lines that lines() would draw.
  float lines_height(const Font& font, float line_height, std::string_view words, float room,
                     int most);

  // Returns the rects that `range` of `text` covers in a text field of the browser, for example to
  // draw a background behind a search hit. The rects are relative to the beginning of the first
  // line, in interface coordinates. A newline in the text begins a new line. `room` is the width of
  // the field's text.
  std::vector<Rect> rects_of(const Font& font, float line_height, std::string_view text, float room,
                             ByteRange range);

  // Returns the width of the text on one line, without truncation.
  float width(const Font& font, std::string_view words);

  // Returns the distance from the top of a box to the baseline of a vertically centred line,
  // rounded to whole pixels.
  float baseline_in(const Font& font, float box_height);

 private:
  void pieces(Paragraph& paragraph, const Line& line, Point at, Colour colour);
  Point left_end(Point at, float line_width) const;

  RunAtlas* atlas_;
  Painter* painter_;
  RunWidths widths_;
  LabelLines labels_;
  ImDrawList* list_ = nullptr;
  const Palette* palette_ = nullptr;
  Mirror mirror_;
  std::vector<Piece> scratch_;
};

}  // namespace attest
