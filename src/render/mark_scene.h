// The marks of the lines in view, as plain quads: tints that lie below the words,
// and lines and outlines that lie above them.
//
// Costs by the lines in view and the marks on them, whatever else the notebook holds.
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

// So many marks of one place in a line have no line of their own: to be written beside its end.
struct MoreMarks {
  std::size_t line = 0;  // Which of the lines in view.
  std::size_t count = 0;
};

struct MarkScene {
  std::vector<Quad> below, above;
  std::vector<MoreMarks> more;
};

struct MarkSceneInput {
  const Notebook* notebook = nullptr;
  const Mark* chosen = nullptr;  // May be null; likewise hovered.
  const Mark* hovered = nullptr;
  ByteRange selection;  // Of the text; may be empty.
  const Palette* palette = nullptr;
  Point origin;       // Where the page's top left corner stands in the window.
  float density = 1;  // Device pixels in a CSS pixel.
  float margin = 64;  // Room on either side of the column, device pixels.
};

// Fills `scene` for `lines`, which must be laid out and in order. Marks that overlap get lanes of
// their own below the line (lanes.h); where there are more than find room above the next line, the
// last lane sums up the rest.
void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene);

// Where the lanes of a line stand. Device pixels from its baseline.
struct LanesOfLine {
  float top = 0;           // Of the first.
  float step = 0;          // From one to the next.
  float high = 0;          // Of what is drawn in one.
  std::uint8_t shown = 0;  // So many lanes; further ones are summed up in one below them.
};
// For a line of `line_height` with letters of size `em`, of which `used` lanes are held and others
// would be needed (`more`). Public for its test.
LanesOfLine lanes_of_line(float line_height, float em, float density, std::uint8_t used, bool more);

}  // namespace attest
