// The overview ruler beside the article, at the side where lines end. It is a scroll bar that also
// shows the position of every mark. It has one vertical lane for claims, one for quotes and one for
// sources.
//
// A tick is as long as its passage. Where the ticks of a lane would touch, the lane shows density
// bars instead. A density bar is more opaque where there are more passages. A fourth lane shows
// search hits. The ruler computes the shapes only when marks or heights change, and draws them in
// one call. The number of shapes depends on the height of the ruler in pixels, not on the number of
// marks.
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

// Lengths in CSS pixels. kRulerSpace is the total width of the ruler, the lane of search hits and
// the space around them.
inline constexpr float kRulerWidth = 12, kHitsWidth = 5, kRulerSpace = 26;

class OverviewRuler {
 public:
  // Draws the ruler. The visible part of the page begins at `scroll` and is `view_height` high, in
  // device pixels. `heights_change` is true while the page is being laid out. `chosen` may be null.
  void draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
            const Mark* chosen, const Rect& ruler, float scroll, float view_height,
            bool heights_change);

  // Sets the search hits, which must be in text order. The next draw() shows them.
  void set_hits(std::vector<ByteRange> hits);

  // True while the ruler shows outdated marks. If there are thousands of marks, catch_up() computes
  // the new shapes between two frames.
  bool behind() const { return behind_; }
  void catch_up(const PageLayout& page, const Notebook& notebook) { rebuild(page, notebook); }

  // Returns the mark whose tick is at a point of the ruler. Returns null if the most recent draw()
  // has drawn no tick at this point, or only a density bar.
  const Id* mark_at(Point at) const;

  // Begins a drag of the thumb. During the drag, dragged() converts the pointer's position to the
  // scroll position of the page.
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
  // The state for which the shapes were built most recently.
  struct Built {
    std::uint64_t notebook = 0, page = 0;  // Generations.
    std::size_t marks = 0;
    bool hits = true;  // False if the hits have changed since the most recent rebuild.
  };
  Built built_;
  const Palette* palette_ = nullptr;
  float density_ = 1;
  bool behind_ = false;
  // The number of frames that were drawn with outdated heights since the most recent rebuild.
  int late_ = 0;
  // The distance from the thumb's top to the pointer, in device pixels. No value if there is no
  // drag.
  std::optional<float> held_;
};

}  // namespace attest
