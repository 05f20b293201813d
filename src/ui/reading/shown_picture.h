// The picture that is on the canvas. Most frames change only a part of it, and the frames that
// ImGui needs to settle often change nothing. The renderer therefore draws only the rect in which
// the new picture differs.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/geometry.h"
#include "render/painter.h"

struct ImDrawData;
struct ImDrawList;

namespace attest {

class PagePicture;

class ShownPicture {
 public:
  // Remembers `picture` as the picture on the canvas. Returns the rect in which the two pictures
  // differ, in whole pixels of the window. The rect is empty if they are equal. `page` is the
  // article's part of the picture and may be null. `paper` is the background colour.
  Rect replace(const ImDrawData& picture, const PagePicture* page, Colour paper, Size window);
  // Must be called if the canvas was cleared. The next picture then differs everywhere.
  void forget() { known_ = false; }

 private:
  // A draw list of ImGui. Each window of the interface has one.
  struct Layer {
    // Everything that decides the pixels of the layer. RunAtlas gives two runs different texture
    // coordinates even if they have the same place, so the texels need not be compared.
    std::vector<std::byte> content;
    Rect bounds;
  };
  static void read(const ImDrawList& list, Layer& layer);

  bool known_ = false;  // False if the canvas may show something else than `layers_`.
  std::vector<Layer> layers_, next_;
  Size window_;
  Colour paper_;
};

}  // namespace attest
