// A layer that highlights a source in the text while a suggestion proposes this source as the
// speaker of a quote.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

// The source that a suggestion proposes. Any member may be empty. If all members are empty, nothing
// is highlighted.
struct ProposedSource {
  Id mark;          // A source mark.
  Id entity;        // An entity; all source marks that refer to it are highlighted.
  ByteRange range;  // A range of text that is not marked yet.
};

class ProposedMentions final : public PassageSource {
 public:
  // The notebook and the source must outlive this object.
  ProposedMentions(const Notebook& notebook, const ProposedSource& source)
      : notebook_(&notebook), source_(&source) {}

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  const Notebook* notebook_;
  const ProposedSource* source_;
};

}  // namespace attest
