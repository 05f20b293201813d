// Paints the picture of a frame in software: the changed parts of the article's texture, then the
// window.
#pragma once

#include <cstddef>

#include "imgui.h"
#include "support/raster_painter.h"
#include "ui/reading/page_picture.h"

namespace attest::testing {

// Paints the changed parts of the article's texture. Returns the number of painted pixels.
inline std::size_t paint_page(RasterPainter& painter, const PagePicture& page, Size window,
                              Colour paper) {
  std::size_t pixels = 0;
  for (const DrawTarget& target : changed_parts(page, window)) {
    painter.clear(painter.page(), target, paper);
    painter.draw(painter.page(), target, page.list());
    pixels += static_cast<std::size_t>(target.bounds.width * target.bounds.height);
  }
  return pixels;
}

inline DrawTarget whole_window(Size window) {
  return {window, {0, 0, window.width, window.height}};
}

// Paints the part `target` of the window. A window of another size begins empty.
inline void paint_window(RasterPainter& painter, const ImDrawData& picture,
                         const DrawTarget& target, Colour paper, Surface& out) {
  const int width = static_cast<int>(target.window.width);
  const int height = static_cast<int>(target.window.height);
  if (out.width != width || out.height != height) out = Surface(width, height);
  painter.clear(out, target, paper);
  for (const ImDrawList* list : picture.CmdLists) painter.draw(out, target, *list);
}

}  // namespace attest::testing
