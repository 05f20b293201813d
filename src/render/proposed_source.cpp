#include "render/proposed_source.h"

#include "annotation/fields.h"

namespace attest {

void ProposedMentions::passages_in(ByteRange range, std::vector<PaintedPassage>& out) const {
  const ProposedSource& source = *source_;
  if (source.mark.empty() && source.entity.empty() && source.range.empty()) return;
  const auto style_of = [](MarkKind kind) {
    return PaintStyle{.colour = paint_colour_of(kind), .strength = Strength::Strong, .outline = 1};
  };
  if (source.range.overlaps(range)) {
    out.push_back({source.range, style_of(kind_with(&Mark::entity))});
  }
  if (source.mark.empty() && source.entity.empty()) return;
  std::vector<PlacedPassage> passages;
  notebook_->passages_in(range, passages);
  for (const PlacedPassage& passage : passages) {
    const Mark& mark = notebook_->mark_numbered(passage.mark);
    const bool mentions = !source.entity.empty() && mark.entity == source.entity;
    if (mentions || mark.id == source.mark) out.push_back({passage.range, style_of(mark.kind)});
  }
}

}  // namespace attest
