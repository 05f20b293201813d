// Builds plain quads for the visible marks and for other highlighted passages, such as search hits.
// Tints lie below the text; underlines and the outline of the chosen mark lie above it.
//
// The cost depends on the number of visible lines and of passages on these lines, not on the size
// of the notebook or of a layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"
#include "layout/page_layout.h"
#include "render/paint_layer.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

// A line with marks that have no separate underline. `count` is the largest number of such marks at
// one text offset. The reading view shows this number beside the end of the line.
struct MoreMarks {
  std::size_t line = 0;  // Index into the visible lines.
  std::size_t count = 0;
};

// A range of a visible line whose text is drawn in a different colour.
struct InkedText {
  ByteRange range;
  Colour colour;
};

struct MarkScene {
  std::vector<Quad> below, above;
  std::vector<MoreMarks> more;
  std::vector<InkedText> inks;  // Sorted by text offset, without overlaps.
};

struct MarkSceneInput {
  const Notebook* notebook = nullptr;
  const Mark* chosen = nullptr;                  // May be null.
  const Mark* hovered = nullptr;                 // May be null.
  std::span<const PassageSource* const> layers;  // The layers, lowest first.
  const Palette* palette = nullptr;
  Point origin;       // The page's top left corner in the window.
  float density = 1;  // Device pixels per CSS pixel.
  float margin = 64;  // The width of the margin on either side of the column, in device pixels.
};

// Builds `scene` for `lines`, which must be laid out and in order. Overlapping marks get separate
// lanes (rows of underlines) below the line; see lanes.h. If not all lanes fit above the next line,
// the last lane has one summary line for all remaining marks. An underline without a lane lies
// below the occupied lanes. If there is no space below the occupied lanes, the underline lies in
// the last lane.
void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene);

// The positions of the lanes below a line of text, in device pixels below the baseline. A lane is a
// row for underlines.
struct LanesOfLine {
  float top = 0;   // Top of the first row of underlines.
  float step = 0;  // Distance from the top of one lane (row of underlines) to the top of the next.
  float high = 0;  // Height of an underline.
  // The number of lanes (rows) that show underlines. If the lanes are not enough for all marks, one
  // summary line below them stands for the other marks.
  std::uint8_t shown = 0;
};
// Computes the positions of the lanes (rows for underlines) below a line of text. `line_height` and
// `em`, the font size, are in device pixels. `used` is the number of occupied lanes. `more` is true
// if there are marks for which no lane was free. This function is public for its test.
LanesOfLine lanes_of_line(float line_height, float em, float density, std::uint8_t used, bool more);

}  // namespace attest
