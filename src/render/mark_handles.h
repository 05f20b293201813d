// The handles of the chosen mark: two circles at its first and its last corner. Dragging a handle
// moves the end of the mark (ui/reading/end_drag.h). A selection by touch has similar handles.
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
  std::size_t passage = 0;  // The first or the last placed passage of the mark.
  Point at;                 // The middle of the handle, in window coordinates.
  Point text;               // The place of the end in its line, at half of the line's height.
};

// Returns the handles of the ends that are in `lines`, the visible lines. `origin` is the page's
// top left corner in the window.
std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   const Mark& mark, Point origin);

// Returns the handles of a selection, for a finger. Their `passage` is 0.
std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   ByteRange selection, Point origin);

// Appends the shapes of the handles of a mark. The keyboard moves the end `adjusted`, whose handle
// is filled.
void add_handles(const std::vector<MarkHandle>& handles, const KindColours& kind,
                 const Palette& palette, float density, std::optional<MarkEnd> adjusted,
                 std::vector<Quad>& out);

}  // namespace attest
