// The shapes of the overview ruler: one tick for each passage, densities where ticks would touch,
// and search hits.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

// A passage that has a tick of its own.
struct RulerTick {
  Rect rect;
  Id mark;
};

struct RulerTicks {
  std::vector<RulerTick> ticks;
  std::vector<Quad> quads;  // Of the ticks, the densities and the hits.
};

struct RulerLook {
  const Palette* palette = nullptr;
  Rect ruler;
  float density = 1;
  bool reversed = false;  // The article is right-to-left: the lanes are mirrored.
};

// Replaces the contents of `out`. The hits are in text order. Runs in linear time in the number of
// passages, hits and blocks, and gives a limited number of shapes for the height of the ruler.
void make_ticks(const PageLayout& page, const Notebook& notebook,
                const std::vector<ByteRange>& hits, const RulerLook& look, RulerTicks& out);

// Returns the rect that the tick of a passage has, also where the ruler shows a density.
Rect tick_of(const PageLayout& page, ByteRange passage, MarkKind kind, const RulerLook& look);

}  // namespace attest
