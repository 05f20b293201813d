// Computes the shapes of the overview ruler: a tick for each passage, density bars where ticks
// would touch, and the search hits.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "layout/page_layout.h"
#include "render/painter.h"
#include "render/palette.h"

namespace attest {

// The tick of a single passage.
struct RulerTick {
  Rect rect;
  Id mark;
};

struct RulerTicks {
  std::vector<RulerTick> ticks;
  std::vector<Quad> quads;  // The shapes of the ticks, the density bars and the search hits.
};

struct RulerLook {
  const Palette* palette = nullptr;
  Rect ruler;
  float density = 1;
  bool reversed = false;  // True if the article is right-to-left. The ruler is then mirrored.
};

// Replaces the contents of `out`. `hits` must be in text order. Takes linear time in the number of
// passages, hits and blocks. The height of the ruler limits the number of shapes.
void make_ticks(const PageLayout& page, const Notebook& notebook,
                const std::vector<ByteRange>& hits, const RulerLook& look, RulerTicks& out);

// Returns the rect of a passage's tick, even if the ruler shows a density bar instead of the tick.
Rect tick_of(const PageLayout& page, ByteRange passage, MarkKind kind, const RulerLook& look);

}  // namespace attest
