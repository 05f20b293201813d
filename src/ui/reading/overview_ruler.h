// The overview ruler beside the article, at the side where lines end. It is a scroll bar that also
// shows the position of every mark, in three lanes: claims, quotes, sources.
//
// A tick is as long as its passage. Where two ticks of a lane would touch, the lane shows the
// density of the passages instead. A fourth lane shows search hits. The shapes are computed only
// when marks or heights change, and are drawn in one call. The number of shapes is limited by the
// height of the ruler in pixels, not by the number of marks.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/notebook.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "ui/reading/ruler_ticks.h"
#include "ui/reading/shape_batch.h"
#include "ui/widgets/ui.h"

namespace attest {

// In CSS pixels. kRulerSpace is the width beside the article that the ruler, the lane of the hits
// and the space around them need.
inline constexpr float kRulerWidth = 12, kHitsWidth = 5, kRulerSpace = 26;

class OverviewRuler {
 public:
  // The visible part of the page begins at `scroll` and is `view_height` high, in device pixels.
  // `heights_change` is true while the page is being laid out. `chosen` may be null.
  void draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
            const Mark* chosen, const Rect& ruler, float scroll, float view_height,
            bool heights_change);

  // Sets the search hits, in text order. They are drawn from the next frame on.
  void set_hits(std::vector<ByteRange> hits);

  // True while the ruler shows outdated marks. With thousands of marks, the new shapes are computed
  // between frames.
  bool behind() const { return behind_; }
  void catch_up(const PageLayout& page, const Notebook& notebook) { rebuild(page, notebook); }

  // Returns the mark whose tick the last draw() has shown at a point. Null where the ruler shows no
  // tick or only a density.
  const Id* mark_at(Point at) const;

  // Begins a drag of the thumb. During the drag, dragged() returns the scroll position for the
  // pointer.
  void pressed(Point at, float page_height, float scroll, float view_height);
  float dragged(Point at, float page_height, float view_height) const;
  void released() { held_.reset(); }
  bool dragging() const { return held_.has_value(); }
  bool contains(Point at) const { return rect_.contains(at); }

 private:
  void rebuild(const PageLayout& page, const Notebook& notebook);
  void show_chosen(const PageLayout& page, const Mark* chosen);
  float thumb_height(float page_height, float view_height) const;

  RulerTicks ticks_;
  std::vector<ByteRange> hits_;
  std::vector<Quad> chosen_quads_;
  ShapeBatch batch_, chosen_batch_;
  Rect rect_, built_for_;
  // The state at the last rebuild.
  struct Built {
    std::uint64_t notebook = 0, page = 0;  // Generations.
    std::size_t marks = 0;
    bool hits = true;  // False: the hits have changed since then.
  };
  Built built_;
  const Palette* palette_ = nullptr;
  float density_ = 1;
  bool behind_ = false;
  int late_ = 0;  // Frames since the block heights first changed after the last rebuild.
  // Distance from the thumb's top to the pointer, in device pixels. No value: no drag.
  std::optional<float> held_;
};

}  // namespace attest
