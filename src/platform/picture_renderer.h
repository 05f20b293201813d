// Draws a frame: first the changed rows of the article into the article's texture
// (ui/reading/page_picture.h), then the part of the window that has changed
// (ui/reading/shown_picture.h). ui/reading/draw_target.h computes the surfaces and clip rects.
//
// ImGui's own renderer saves and restores two dozen WebGL states in each frame. This renderer saves
// no state, because no other code draws on the canvas.
#pragma once

#include <span>

#include "imgui.h"
#include "layout/geometry.h"
#include "render/painter.h"
#include "ui/reading/shown_picture.h"

namespace attest {

class PagePicture;
struct DrawTarget;

class PictureRenderer {
 public:
  // Creates the GL objects in the current context. Must be called at startup and after each context
  // loss.
  void make_objects();
  // Draws an empty triangle with each GL state that is used later, so that the driver compiles the
  // shaders now.
  void warm_up() const;

  // Draws a frame. `window` is in device pixels, `paper` is the background colour, and `page` may
  // be null. The batches of shapes in the draw lists (ShapeBatch) may change only the bindings of
  // the shader program, the vertex array and the buffers.
  void draw(const ImDrawData& picture, PagePicture* page, Colour paper, Size window);
  // Must be called if the canvas was cleared.
  void forget_picture() { shown_.forget(); }

 private:
  void draw_page(PagePicture& page, Colour paper, Size window);
  void draw_list(const ImDrawList& list, const DrawTarget& target) const;
  void bind(Size window) const;
  static void give(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> indices);
  void point_to_vertex(unsigned first) const;

  ShownPicture shown_;
  unsigned vertex_array_ = 0, vertices_ = 0, indices_ = 0, page_buffer_ = 0;
};

}  // namespace attest
