// The reader's own marks as a layer. Their underlines have lanes (lanes.h).
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

class OwnMarks final : public PassageSource {
 public:
  // `chosen` and `hovered` have a stronger tint. Both may be null. Keeps references to all three.
  OwnMarks(const Notebook& notebook, const Mark* chosen, const Mark* hovered)
      : notebook_(&notebook), chosen_(chosen), hovered_(hovered) {}

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const Mark *chosen_, *hovered_;
};

}  // namespace attest
