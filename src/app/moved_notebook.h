// Moves the marks of an article to another version of its text.
#pragma once

#include <memory>
#include <utility>

#include "anchoring/anchoring.h"
#include "annotation/edit.h"
#include "annotation/project.h"

namespace attest {

// Returns a copy of the notebook for the article `to`. `range_of` maps the range of a passage to
// its range in `to`. A passage that is not in `to` becomes lost, and a lost passage is searched
// again.
template <class RangeOf>
Notebook moved_notebook(const Project& project, const Article& to, const RangeOf& range_of) {
  Notebook moved;
  for (const Entity& entity : project.notebook.entities()) (void)apply(moved, PutEntity{entity});
  for (Mark mark : project.notebook.marks()) {
    for (Passage& passage : mark.passages) {
      if (!passage.placed()) {
        const Result<Finding> found = find_passage(to, *passage.lost);
        if (found) passage = {found->range, nullptr};
        continue;
      }
      const ByteRange range = range_of(passage.range);
      if (range.empty()) {
        const Anchor anchor = describe_passage(*project.article, passage.range);
        passage = {{}, std::make_shared<const Anchor>(anchor)};
      } else {
        passage.range = range;
      }
    }
    (void)apply(moved, PutMark{std::move(mark)});
  }
  for (const Link& link : project.notebook.links()) (void)apply(moved, PutLink{link});
  return moved;
}

}  // namespace attest
