// The overview ruler at the right of the article. It is a scroll bar that also shows the position
// of every mark. Its shapes are computed only when marks or heights change, and are drawn in one
// call. The number of shapes is limited by the height of the ruler in pixels, not by the number of
// marks.
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

// Replaces the contents of `out` with a short line for every mark, at the mark's position in
// `ruler`. Lines of different kinds at the same position are drawn side by side. Runs in linear
// time in the number of passages and blocks.
void ruler_quads(const PageLayout& page, const Notebook& notebook, const Palette& palette,
                 const Rect& ruler, float density, std::vector<Quad>& out);

class OverviewRuler {
 public:
  // The visible part of the page begins at `scroll` and is `view_height` high, in device pixels.
  // `heights_change` is true while the page is being laid out.
  void draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
            const Rect& ruler, float scroll, float view_height, bool heights_change);

  // True while the ruler shows outdated marks. With thousands of marks, the new shapes are computed
  // between frames.
  bool behind() const { return behind_; }
  void catch_up(const PageLayout& page, const Notebook& notebook) { rebuild(page, notebook); }

  // Begins a drag of the thumb. During the drag, dragged() returns the scroll position for the
  // pointer.
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
  std::size_t marks_ = 0;  // The number of marks at the last rebuild.
  bool behind_ = false;
  int late_ = 0;  // Frames since the block heights first changed after the last rebuild.
  Rect built_for_;
  // Distance from the thumb's top to the pointer, in device pixels. No value: no drag.
  std::optional<float> held_;
  float min_thumb_ = 28;
};

}  // namespace attest
