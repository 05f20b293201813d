// The overview ruler at the right of the article. It is the scroll bar and shows the position of
// every mark. Its shapes are computed only when marks or heights change. They are drawn in one
// call, and there are never more shapes than pixels, however many marks the article has.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/notebook.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "ui/reading/shape_batch.h"
#include "ui/widgets/ui.h"

namespace attest {

// Writes to `out` a short line for every mark at its position in `ruler`. Lines of different kinds
// at the same position lie side by side. Replaces the contents of `out`. Runs in linear time in the
// number of passages and blocks.
void ruler_quads(const PageLayout& page, const Notebook& notebook, const Palette& palette,
                 const Rect& ruler, float density, std::vector<Quad>& out);

class OverviewRuler {
 public:
  // The visible part of the page begins at `scroll` and is `view_height` high, in device pixels.
  // `heights_change`: the page is still being laid out.
  void draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
            const Rect& ruler, float scroll, float view_height, bool heights_change);

  // With thousands of marks, a change is computed between frames. Until then the ruler is behind:
  // it shows the previous marks.
  bool behind() const { return behind_; }
  void catch_up(const PageLayout& page, const Notebook& notebook) { rebuild(page, notebook); }

  // A press takes hold of the thumb; dragged() returns the scroll position for the pointer.
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
  std::size_t marks_ = 0;  // The number of marks in the last rebuild.
  bool behind_ = false;
  int late_ = 0;  // Frames since the block heights changed without a rebuild.
  Rect built_for_;
  std::optional<float> held_;  // Distance of the pointer from the thumb's top, in device pixels.
  float min_thumb_ = 28;
};

}  // namespace attest
