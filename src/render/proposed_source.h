// A layer with all visible mentions of the source that is proposed as a speaker.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

// The source that a suggestion proposes. Any member may be empty. If all are empty, the layer draws
// nothing.
struct ProposedSource {
  Id mark;          // A source mark.
  Id entity;        // An entity; all source marks that mention it are drawn.
  ByteRange range;  // A range of text that is not marked yet.
};

class ProposedMentions final : public PassageSource {
 public:
  // Keeps references to the notebook and the source.
  ProposedMentions(const Notebook& notebook, const ProposedSource& source)
      : notebook_(&notebook), source_(&source) {}

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const ProposedSource* source_;
};

}  // namespace attest
