// The marks of the lines in view, as plain quads: tints that lie below the words,
// and lines and outlines that lie above them.
//
// Costs by the lines in view and the marks on them, whatever else the notebook holds.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

struct MarkScene {
  std::vector<Quad> below, above;
};

struct MarkSceneInput {
  const Notebook* notebook = nullptr;
  const Mark* chosen = nullptr;  // May be null; likewise hovered.
  const Mark* hovered = nullptr;
  ByteRange selection;  // Of the text; may be empty.
  const Palette* palette = nullptr;
  Point origin;       // Where the page's top left corner stands in the window.
  float density = 1;  // Device pixels in a CSS pixel.
};

// Fills `scene` for `lines`, which must be laid out and in order. Marks that overlap get lanes of
// their own below the line; a passage keeps its lane over all lines in view.
void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene);

// The lane of each passage: the lowest that no earlier overlapping passage holds. Passages are
// sorted by start. Public for its test.
std::vector<std::uint32_t> lanes_of(const std::vector<PlacedPassage>& passages);

}  // namespace attest
