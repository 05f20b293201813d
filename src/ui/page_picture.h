// The article's picture, of which only what changed is drawn.
//
// All that stands on the page is put together in every frame, in a list of its own;
// render/page_bands.h finds the rows in which it differs from the last frame's. What
// touches none of them is dropped, the rest is drawn into a texture, and the window
// shows the texture.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "layout/geometry.h"
#include "render/page_bands.h"
#include "render/painter.h"
#include "ui/shape_batch.h"

struct ImDrawList;

namespace attest {

class PagePicture {
 public:
  // ImGui has a context as long as it lives.
  PagePicture();
  ~PagePicture();

  // The window shows the page in `view`, the page's first row at `page_top`; whole device pixels
  // both. Returns the list that the page is drawn into, in the window's coordinates, from the top
  // of rows() to their bottom, a little beyond the view. `look` stands for what the pixels depend
  // on and the list does not say.
  ImDrawList& begin(Painter& painter, const Rect& view, float page_top, std::uint64_t look);
  Rect rows() const { return rows_; }
  void add(ShapeBatch& shapes);
  // All is there: what changed is found, and `window` shows the picture.
  void end(ImDrawList& window);

  // --- For who draws it
  struct Part {
    Rect place;       // In the window.
    float below = 0;  // Rows of the texture above it; they go from its top down, as in the window.
  };
  const std::vector<Part>& parts() const { return parts_; }
  const ImDrawList& list() const { return *list_; }
  const Rect& shown() const { return shown_; }  // Where the window shows it.
  std::uint64_t texture() const { return texture_; }
  float texture_rows() const { return static_cast<float>(ring_); }
  // They are drawn now. Otherwise the next picture is drawn whole.
  void drawn() { drawn_ = true; }

 private:
  struct Vertical {
    float top, bottom;  // On the page.
  };
  template <class Visit>
  void each_triangle(const Visit& visit);
  Vertical of(const Quad& quad) const;
  void show(ImDrawList& window) const;

  std::unique_ptr<ImDrawList> list_;
  PageBands bands_;
  std::vector<ShapeBatch*> shapes_;
  std::vector<Part> parts_;
  Rect view_, rows_, shown_;
  float page_top_ = 0;
  int ring_ = 0;  // Rows of the texture.
  std::uint64_t texture_ = 0;
  bool drawn_ = false;
};

}  // namespace attest
