// Which pixels of which surface a draw list changes.
//
// The article has a texture in which only the changed rows are drawn (ui/page_picture.h). The
// window is drawn whole in every frame. platform/ issues the graphics calls; the tests paint the
// same targets in software.
#pragma once

#include <vector>

#include "imgui.h"
#include "layout/geometry.h"

namespace attest {

class PagePicture;

// Part of a surface. A surface's rows count from its bottom, as in OpenGL.
struct DrawTarget {
  Size window;
  Rect bounds;       // Of the part, in the window's coordinates; whole pixels.
  int x = 0, y = 0;  // Where the window's lower left corner lies on the surface.
};

struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;  // (x, y) is the lower left corner.
};

DrawTarget whole_window(Size window);
// The changed parts of the article's texture.
std::vector<DrawTarget> changed_parts(const PagePicture& page, Size window);

// The pixels of `target` that `rect`, in the window's coordinates, covers; none outside its bounds.
PixelRect pixels_of(const Rect& rect, const DrawTarget& target);
PixelRect clip_of(const ImDrawCmd& command, const DrawTarget& target);

}  // namespace attest
