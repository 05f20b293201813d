// The ruler at the right of the article: its scroll bar, with every mark at its
// height. Worked out anew only when marks or heights change, and drawn in one call of
// no more shapes than it has pixels, however many marks there are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/notebook.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "ui/shape_batch.h"
#include "ui/ui.h"

namespace attest {

// A short line for every mark at its height in `ruler`; side by side where kinds meet. Replaces
// what `out` held. Costs by the passages and blocks, and little for each.
void ruler_quads(const PageLayout& page, const Notebook& notebook, const Palette& palette,
                 const Rect& ruler, float density, std::vector<Quad>& out);

class OverviewRuler {
 public:
  // `view_height` is the part of the page that is seen, from `scroll` on; device pixels.
  // `heights_change`: the page is still being laid out.
  void draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
            const Rect& ruler, float scroll, float view_height, bool heights_change);

  // A mark more or less among thousands is worked out between frames: until then the ruler shows
  // what it was.
  bool behind() const { return behind_; }
  void catch_up(const PageLayout& page, const Notebook& notebook) { rebuild(page, notebook); }

  // A press or drag on the ruler: the scroll position that it asks for.
  void pressed(Point at, float page_height, float scroll, float view_height);
  float dragged(Point at, float page_height, float view_height) const;
  void released() { held_.reset(); }
  bool dragging() const { return held_.has_value(); }
  bool contains(Point at) const { return rect_.contains(at); }

 private:
  void rebuild(const PageLayout& page, const Notebook& notebook);
  float thumb_height(float page_height, float view_height) const;

  std::vector<Quad> quads_;
  ShapeBatch batch_;
  Rect rect_;
  std::uint64_t notebook_generation_ = 0, page_generation_ = 0;
  const Palette* palette_ = nullptr;
  float density_ = 1;
  std::size_t marks_ = 0;  // How many were there when it was built.
  bool behind_ = false;
  int late_ = 0;  // Frames since the heights of blocks were other ones.
  Rect built_for_;
  std::optional<float> held_;  // Where in the thumb it is held, device pixels from its top.
  float min_thumb_ = 28;
};

}  // namespace attest
