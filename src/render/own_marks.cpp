#include "render/own_marks.h"

#include <cstddef>
#include <cstdint>

#include "render/lanes.h"

namespace attest {

void OwnMarks::passages_in(ByteRange range, std::vector<PaintedPassage>& out) const {
  const std::vector<PlacedPassage> passages = passages_around(*notebook_, range);
  const std::vector<std::uint8_t> lanes = lanes_of(passages);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (!passages[i].range.overlaps(range)) continue;  // It only determines lanes.
    const Mark& mark = notebook_->mark_numbered(passages[i].mark);
    const bool raised = &mark == hovered_ || &mark == chosen_;
    out.push_back({passages[i].range,
                   {.colour = paint_colour_of(mark.kind),
                    .strength = raised ? Strength::Strong : Strength::Normal,
                    .underline = spec_of(mark.kind).underline},
                   lanes[i]});
  }
}

}  // namespace attest
