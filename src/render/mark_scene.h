// Builds the visible marks as plain quads: tints below the text, underlines and outlines above it.
//
// The cost depends on the visible lines and the marks on them, not on the size of the notebook.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

// A line with marks that have no separate underline. `count` is the largest number of such marks at
// one text offset. It is shown beside the end of the line.
struct MoreMarks {
  std::size_t line = 0;  // Index into the visible lines.
  std::size_t count = 0;
};

struct MarkScene {
  std::vector<Quad> below, above;
  std::vector<MoreMarks> more;
};

struct MarkSceneInput {
  const Notebook* notebook = nullptr;
  const Mark* chosen = nullptr;   // May be null.
  const Mark* hovered = nullptr;  // May be null.
  ByteRange selection;            // Range of the text; may be empty.
  const Palette* palette = nullptr;
  Point origin;       // The page's top left corner in the window.
  float density = 1;  // Device pixels per CSS pixel.
  float margin = 64;  // Space on either side of the column, device pixels.
};

// Builds `scene` for `lines`, which must be laid out and in order. Overlapping marks get separate
// lanes below the line (lanes.h). If not all lanes fit above the next line, the last lane has one
// summary line for the remaining marks.
void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene);

// The positions of the lanes of a line, in device pixels below its baseline.
struct LanesOfLine {
  float top = 0;   // Top of the first lane.
  float step = 0;  // Distance between two lanes.
  float high = 0;  // Height of an underline.
  // Number of lanes with underlines. Below them, one summary line replaces all other lanes.
  std::uint8_t shown = 0;
};
// Computes the lanes of a line with the height `line_height` and a font size of `em`. `used` lanes
// are occupied, and `more` means that further marks found no lane. Public for its test.
LanesOfLine lanes_of_line(float line_height, float em, float density, std::uint8_t used, bool more);

}  // namespace attest
