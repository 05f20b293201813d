// The layer of the reader's own marks. If marks overlap, their underlines are in separate rows, the
// lanes (lanes.h).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

class OwnMarks final : public PassageSource {
 public:
  // Returns whether the mark with the given id is one of several chosen marks.
  using IsChosen = std::function<bool(std::string_view)>;

  // The hovered mark and the speakers of the chosen mark have a stronger tint. The speakers and the
  // marks accepted by `is_chosen` have an outline. The outline of `chosen` is drawn elsewhere
  // (raised_mark.h). `chosen` and `hovered` may be null, and `is_chosen` may be an empty function.
  // The notebook and the marks must outlive this object.
  OwnMarks(const Notebook& notebook, const Mark* chosen, const Mark* hovered,
           IsChosen is_chosen = {});

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const Mark* chosen_;
  const Mark* hovered_;
  IsChosen is_chosen_;
  std::vector<const Mark*> speakers_;  // The speakers of the chosen mark.
};

}  // namespace attest
