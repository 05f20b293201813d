// Draws what ImGui has put together for a frame: as much of it as changed.
//
// The canvas keeps its picture. A list of ImGui's that is the one of the last frame
// is not drawn again, and neither is what lies beyond the places of those that are
// other ones. The article has a texture of its own (ui/page_picture.h).
//
// ImGui's own renderer asks WebGL for two dozen things each frame, so as to leave
// every state as it was; here nobody else draws, and nothing needs to be asked.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "imgui.h"
#include "layout/geometry.h"

namespace attest {

class PagePicture;

class PictureRenderer {
 public:
  // Makes its objects in the current graphics context: at first, and after each loss.
  void make_objects();
  // The context is lost and all that was in it. ImGui's textures will be made again from its
  // memory.
  void forget_objects();
  // Draws a triangle of no size in each way that it draws.
  void warm_up() const;
  // The canvas is empty: everything is drawn the next time.
  void forget_picture() { shown_.clear(); }

  // `window` in device pixels; what is cleared gets the clear colour. `page` may be null; `look` as
  // FrameOutput has it. The lists' callbacks may change program, vertex array and buffers; all else
  // must stay.
  void draw(const ImDrawData& picture, PagePicture* page, std::uint64_t look, Size window);

 private:
  // A list as it stands on the canvas.
  struct Shown {
    std::uint64_t hash = 0;  // Of all that is drawn.
    Rect place;              // All that it may have drawn on.
  };
  // Where what is drawn goes, and from where on the canvas's pixels stand there.
  struct Target {
    Size window;
    Rect bounds;  // In the window.
    int x = 0, y = 0;
  };
  void draw_page(PagePicture& page, Size window);
  void find_changes(const ImDrawData& picture, bool page_changed, std::uint64_t look, Size window);
  void add_change(Rect place);
  void draw_list(const ImDrawList& list, const Target& target) const;
  void bind(Size window) const;
  static void give(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> indices);
  void point_to_vertex(unsigned first) const;

  unsigned vertex_array_ = 0, vertices_ = 0, indices_ = 0, page_buffer_ = 0;
  std::vector<Shown> shown_;  // In the lists' order.
  std::vector<Rect> changes_;
  std::uint64_t look_ = 0;
  unsigned page_texture_ = 0;
};

}  // namespace attest
