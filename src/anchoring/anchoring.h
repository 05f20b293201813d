// Finds a marked passage again after its article has changed.
//
// A saved mark does not rely on its old position alone. It keeps an Anchor: the passage, a little
// of the text on either side, and the old position of the passage. The search has two steps. The
// second step is needed only if the text at the old position has changed:
//   1. Check whether the passage and the text around it are unchanged at the old position.
//   2. Compare all occurrences of the passage. The one with the best matching surroundings wins. If
//      several match equally well, the one nearest to the old position wins, provided that it is
//      clearly the nearest.
// Surrounding text is compared case-folded (text/folding.h) and without white space, so that
// changed line and paragraph breaks do not matter.
#pragma once

#include <string>

#include "article/model/article.h"
#include "base/offsets.h"
#include "base/result.h"

namespace attest {

// The data that is saved to find a passage again. All text is UTF-8.
struct Anchor {
  std::string exact;  // The text of the passage, never empty.
  // The text on either side of the passage: up to 32 code points each, cut at grapheme boundaries.
  std::string before, after;
  CodePointOffset position;  // The old start of `exact`. The search uses it only as a hint.

  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct Finding {
  // The passage that was found. It starts and ends on grapheme boundaries, and its text equals
  // `Anchor::exact`.
  ByteRange range;
  double score = 0;  // From 0.5 (none of the surrounding text matches) to 1 (all of it matches).
};

// Makes the anchor of a passage. `range` must not be empty and must lie inside the text.
Anchor describe_passage(const Article& article, ByteRange range);

// Finds the passage that `anchor` describes. If the passage is at its old position, the cost is
// linear in the length of the anchor. Otherwise the cost is at most linear in the length of the
// text. Fails with Invalid if `anchor.exact` is empty, and with NotFound if no occurrence is
// convincing. After NotFound, the caller keeps the anchor and shows the mark as lost: a wrong
// position is worse than none.
Result<Finding> find_passage(const Article& article, const Anchor& anchor);

}  // namespace attest
