// Computes the pixels of a surface that a draw list changes.
//
// The article has its own texture, in which only the changed rows are drawn
// (ui/reading/page_picture.h). The window is drawn completely in every frame. platform/ issues the
// graphics calls. The tests paint the same targets in software.
#pragma once

#include <vector>

#include "imgui.h"
#include "layout/geometry.h"

namespace attest {

class PagePicture;

// A part of a surface. The rows of a surface are counted from its bottom, as in OpenGL.
struct DrawTarget {
  Size window;
  Rect bounds;       // In window coordinates and whole pixels.
  int x = 0, y = 0;  // The position of the window's lower left corner on the surface.
};

struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;  // (x, y) is the lower left corner.
};

DrawTarget whole_window(Size window);
// Returns the changed parts of the article's texture.
std::vector<DrawTarget> changed_parts(const PagePicture& page, Size window);

// Returns the pixels of `target` that `rect` covers, clipped to the bounds of the target. `rect` is
// in window coordinates.
PixelRect pixels_of(const Rect& rect, const DrawTarget& target);
PixelRect clip_of(const ImDrawCmd& command, const DrawTarget& target);

}  // namespace attest
