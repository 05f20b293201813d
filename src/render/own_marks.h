// The reader's own marks as a layer. Their underlines have lanes (lanes.h).
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

class OwnMarks final : public PassageSource {
 public:
  // The hovered mark and the speakers of the chosen mark have a stronger tint, and the speakers an
  // outline. `chosen` and `hovered` may be null. Keeps references to all three.
  OwnMarks(const Notebook& notebook, const Mark* chosen, const Mark* hovered);

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const Mark* hovered_;
  std::vector<const Mark*> speakers_;  // Of the chosen mark.
};

}  // namespace attest
