// The reader's own marks as a layer. Their underlines have lanes (lanes.h).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

class OwnMarks final : public PassageSource {
 public:
  // Tells by its id whether a mark is one of several chosen marks.
  using IsChosen = std::function<bool(std::string_view)>;

  // The hovered mark and the speakers of the chosen mark have a stronger tint. The speakers have an
  // outline, and so have the marks that `is_chosen` names, except `chosen`: its outline is drawn
  // over the text (raised_mark.h). `chosen` and `hovered` may be null, and `is_chosen` empty. Keeps
  // references to the notebook and the marks.
  OwnMarks(const Notebook& notebook, const Mark* chosen, const Mark* hovered,
           IsChosen is_chosen = {});

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const Mark* chosen_;
  const Mark* hovered_;
  IsChosen is_chosen_;
  std::vector<const Mark*> speakers_;  // Of the chosen mark.
};

}  // namespace attest
