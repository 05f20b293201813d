// Draws the frame that ImGui has put together: the changed rows of the article into its texture
// (ui/page_picture.h), then the whole window. ui/draw_target.h decides what goes where.
//
// ImGui's own renderer reads two dozen WebGL states each frame and restores them. Nobody else
// draws on this canvas, so nothing needs to be read.
#pragma once

#include <span>

#include "imgui.h"
#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

class PagePicture;
struct DrawTarget;

class PictureRenderer {
 public:
  // Makes its objects in the current graphics context: at first, and after each loss.
  void make_objects();
  // Draws a triangle of no size in each way that it draws.
  void warm_up() const;

  // `window` in device pixels; the background is `paper`. `page` may be null. Shapes' painters may
  // change program, vertex array and buffers, and nothing else.
  void draw(const ImDrawData& picture, PagePicture* page, Colour paper, Size window);

 private:
  void draw_page(PagePicture& page, Colour paper, Size window);
  void draw_list(const ImDrawList& list, const DrawTarget& target) const;
  void bind(Size window) const;
  static void give(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> indices);
  void point_to_vertex(unsigned first) const;

  unsigned vertex_array_ = 0, vertices_ = 0, indices_ = 0, page_buffer_ = 0;
};

}  // namespace attest
