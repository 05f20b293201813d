// Moves the marks of an article to its changed text, for example after broken lines were joined or
// parts of the text were left out.
#pragma once

#include <memory>
#include <utility>

#include "anchoring/anchoring.h"
#include "annotation/edit.h"
#include "annotation/project.h"

namespace attest {

// Returns a copy of the notebook for the article `to`. `range_of` maps the range of a passage to
// its range in `to`. If a passage is not in `to`, the copy keeps its anchor instead of a range. An
// anchor describes a passage so that it can be found again. Passages that already had no range are
// searched in `to`.
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

// Returns a copy of the notebook for the article `to`, which has the same words in another context.
// Each passage is searched by its words and the text around it.
inline Notebook notebook_found_in(const Project& project, const Article& to) {
  return moved_notebook(project, to, [&](ByteRange range) {
    const Result<Finding> found = find_passage(to, describe_passage(*project.article, range));
    return found ? found->range : ByteRange();
  });
}

}  // namespace attest
