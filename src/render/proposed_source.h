// The source that is proposed as a speaker, as a layer: all its mentions in view.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

// Several members may be empty. A proposal without any draws nothing.
struct ProposedSource {
  Id mark;          // A source mark.
  Id entity;        // All source marks that mention it.
  ByteRange range;  // Words that are not marked yet.
};

class ProposedMentions final : public PassageSource {
 public:
  // Keeps references to both.
  ProposedMentions(const Notebook& notebook, const ProposedSource& source)
      : notebook_(&notebook), source_(&source) {}

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const ProposedSource* source_;
};

}  // namespace attest
