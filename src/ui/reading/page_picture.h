// The picture of the article. A frame redraws only the rows that changed.
//
// Each frame builds a draw list of the visible part of the page. PageBands finds the rows that
// differ from the previous frame (render/page_bands.h). PagePicture removes shapes outside these
// rows. The renderer draws the remaining shapes into a texture, and the window shows this texture.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "layout/geometry.h"
#include "render/page_bands.h"
#include "render/painter.h"
#include "ui/reading/shape_batch.h"

struct ImDrawList;

namespace attest {

class PagePicture {
 public:
  // Requires an ImGui context that outlives this object.
  PagePicture();
  ~PagePicture();

  // Begins a frame. Returns the draw list for the page, in window coordinates. `view` is the part
  // of the window that shows the page. `page_top` is the y position of the top of the page, in
  // whole device pixels. The caller must draw all of rows(), which extend a little beyond `view`.
  // `look` is a hash of everything that affects the pixels but is not in the list, such as the
  // theme.
  ImDrawList& begin(Painter& painter, const Rect& view, float page_top, std::uint64_t look);
  Rect rows() const { return rows_; }
  void add(ShapeBatch& shapes);
  // Ends the frame. Finds the changed rows and adds the picture to the draw list `window`.
  void end(ImDrawList& window);

  // --- For the renderer
  struct Part {
    Rect place;       // The rect of the part in the window.
    float below = 0;  // From the texture's top to the part's top, in rows.
  };
  const std::vector<Part>& parts() const { return parts_; }
  const ImDrawList& list() const { return *list_; }
  const Rect& shown() const { return shown_; }  // The rect of the picture in the window.
  std::uint64_t texture() const { return texture_; }
  float texture_rows() const { return static_cast<float>(ring_); }
  // Must be called after all parts() have been drawn. Otherwise the next frame draws the whole
  // picture again.
  void drawn() { drawn_ = true; }

 private:
  struct Vertical {
    float top, bottom;  // In page coordinates.
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
  int ring_ = 0;  // The height of the texture in rows.
  std::uint64_t texture_ = 0;
  bool drawn_ = false;
};

}  // namespace attest
