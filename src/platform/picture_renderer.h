// Draws what ImGui has put together for a frame: as much of it as changed.
//
// The canvas keeps its picture. Only where something is another one than in the last
// frame all is drawn anew that stands there: a piece of ImGui's lists, or rows of
// the article, which has a texture of its own (ui/page_picture.h).
//
// A large rectangle of one colour is not drawn but cleared, alone or in the middle of a
// shape: that costs nothing where software plays the graphics card.
//
// ImGui's own renderer asks WebGL for two dozen things each frame, so as to leave
// every state as it was; here nobody else draws, and nothing needs to be asked.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "layout/geometry.h"
#include "render/painter.h"

namespace attest {

class PagePicture;
struct ShapeBatch;

class PictureRenderer {
 public:
  // Makes its objects in the current graphics context: at first, and after each loss.
  void make_objects();
  // Draws a triangle of no size in each way that it draws.
  void warm_up() const;
  // The canvas is empty: everything is drawn the next time.
  void forget_picture() { shown_.clear(); }

  // `window` in device pixels; what is cleared becomes `paper`. `page` may be null; `look` as
  // FrameOutput has it. Shapes' painters may change program, vertex array and buffers; all else
  // must stay.
  void draw(const ImDrawData& picture, PagePicture* page, std::uint64_t look, Colour paper,
            Size window);

 private:
  // Two triangles or a shape, as it stands on the canvas.
  struct Piece {
    std::uint64_t hash = 0;
    Rect place;  // Around it, in whole pixels.
  };
  struct Pieces : std::vector<Piece> {  // Of a list.
    std::vector<Rect> commands;         // Around those of each command.
  };
  // Where what is drawn goes, and from where on the canvas's pixels stand there.
  struct Target {
    Size window;
    Rect bounds;  // In the window.
    int x = 0, y = 0;
  };
  void draw_page(PagePicture& page, Size window);
  static void add_pieces(const ImDrawList& list, const ImDrawCmd& command, Pieces& pieces);
  void find_changes(const ImDrawData& picture, const PagePicture* page, std::uint64_t look,
                    Size window);
  void compare(const Pieces& before, const Pieces& now);
  void add_changes(const Pieces& pieces, const std::vector<bool>& kept);
  void add_change(Rect place);
  // `commands` of its pieces, where they are known.
  void draw_list(const ImDrawList& list, const Target& target,
                 const std::vector<Rect>* commands = nullptr);
  void draw_shapes(const ShapeBatch& shapes, const Rect& place, const Target& target);
  void draw_command(const ImDrawList& list, const ImDrawCmd& command, const Rect& place,
                    const Target& target) const;
  void bind(Size window) const;
  static void give(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> indices);
  void point_to_vertex(unsigned first) const;

  unsigned vertex_array_ = 0, vertices_ = 0, indices_ = 0, page_buffer_ = 0;
  std::vector<Pieces> shown_;  // By list, in their order.
  std::unordered_multimap<std::uint64_t, std::uint32_t> known_;
  std::vector<Quad> uncleared_;
  std::vector<Rect> changes_;
  Colour paper_;
  std::uint64_t look_ = 0;
  unsigned page_texture_ = 0;
};

}  // namespace attest
