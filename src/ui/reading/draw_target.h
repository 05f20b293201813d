// Computes which pixels of a surface a draw list changes.
//
// The article has its own texture, in which only the changed rows are drawn
// (ui/reading/page_picture.h). Of the window, only the changed rect is drawn
// (ui/reading/shown_picture.h). The platform layer issues the graphics calls for a DrawTarget. The
// tests paint the same targets in software.
#pragma once

#include <vector>

#include "imgui.h"
#include "layout/geometry.h"

namespace attest {

class PagePicture;

// A part of a surface. The rows of the surface are counted from the bottom, as in OpenGL.
struct DrawTarget {
  Size window;
  Rect bounds;       // The bounds of the part, in whole pixels of the window.
  int x = 0, y = 0;  // The position of the window's lower left corner on the surface.
};

struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;  // (x, y) is the lower left corner of the rect.
};

// Returns the changed parts of the article's texture.
std::vector<DrawTarget> changed_parts(const PagePicture& page, Size window);

// Returns the pixels of `target` that `rect` covers, clipped to the bounds of the target. `rect` is
// in window coordinates.
PixelRect pixels_of(const Rect& rect, const DrawTarget& target);
PixelRect clip_of(const ImDrawCmd& command, const DrawTarget& target);

}  // namespace attest
