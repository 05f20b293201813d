#include "render/paint_layer.h"

namespace attest {

PaintLayer::PaintLayer(const std::vector<PaintedPassage>& passages) {
  painted_.reserve(passages.size());
  for (const PaintedPassage& passage : passages) {
    if (passage.range.empty()) continue;
    index_.insert({passage.range, 0, static_cast<std::uint32_t>(painted_.size())});
    painted_.push_back(passage);
  }
  index_.settle();
}

void PaintLayer::passages_in(ByteRange range, std::vector<PaintedPassage>& out) const {
  std::vector<PlacedPassage> found;
  index_.overlapping(range, found);
  for (const PlacedPassage& each : found) out.push_back(painted_[each.passage]);
}

PaintStyle mark_style(MarkKind kind) {
  return {.colour = paint_colour_of(kind), .underline = spec_of(kind).underline};
}

PaintLayer hits_layer(const std::vector<ByteRange>& hits, std::optional<std::size_t> current) {
  std::vector<PaintedPassage> passages;
  passages.reserve(hits.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    passages.push_back({hits[i], i == current ? kCurrentHitStyle : kHitStyle});
  }
  return PaintLayer(passages);
}

}  // namespace attest
