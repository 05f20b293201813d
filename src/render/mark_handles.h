// The handles of the chosen mark: two circles at its first and its last corner. Dragging a handle
// moves the corresponding end of the mark (ui/reading/end_drag.h). A selection by touch has similar
// handles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/mark.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

enum class MarkEnd : std::uint8_t { Start, End };

struct MarkHandle {
  MarkEnd end = MarkEnd::Start;
  // The index in Mark::passages of the passage that the handle changes. The start handle changes
  // the first passage that was found in the text. The end handle changes the last one.
  std::size_t passage = 0;
  Point at;  // The middle of the handle, in window coordinates.
  // The point in the text where the mark starts or ends, at half the height of the letters.
  Point text;
};

// Returns the handles of a mark. The start and the end of the mark have handles only if they lie in
// `lines`, the visible lines. `origin` is the page's top left corner in the window.
std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   const Mark& mark, Point origin);

// Returns the handles for a selection made by touch. The `passage` of these handles is 0.
std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   ByteRange selection, Point origin);

// Appends the shapes of a mark's handles to `out`. `adjusted` is the end that the arrow keys move;
// its handle is filled.
void add_handles(const std::vector<MarkHandle>& handles, const KindColours& kind,
                 const Palette& palette, float density, std::optional<MarkEnd> adjusted,
                 std::vector<Quad>& out);

}  // namespace attest
