// A layer that highlights a mark in the text while the reader chooses the speaker of a quote or the
// other end of a link. A source is highlighted in all its mentions.
#pragma once

#include <vector>

#include "annotation/notebook.h"
#include "render/paint_layer.h"

namespace attest {

// The source or the mark that a suggestion proposes. Any member may be empty. If all members are
// empty, nothing is highlighted.
struct ProposedSource {
  Id mark;          // A mark of any kind.
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
