// Finding a marked passage again after its article has changed.
//
// A saved mark does not trust its old position. It keeps an Anchor: the passage,
// a little of the text on either side, and where the passage stood. The search
// goes from cheap to costly and stops at the first answer it can vouch for:
//   1. the old position still holds the same words between the same neighbours;
//   2. the same words stand elsewhere: their neighbours tell which place is meant,
//      and where neighbours cannot tell, the place that is clearly the nearest.
// Neighbours are compared as people compare them (text/folding.h) and without any
// white space, so that a paragraph that was broken anew still counts as the same.
#pragma once

#include <string>

#include "article/article.h"
#include "base/offsets.h"
#include "base/result.h"

namespace attest {

// What is kept of a passage so that it can be found again. All text is UTF-8.
struct Anchor {
  std::string exact;          // The passage as it stood, never empty.
  std::string before, after;  // Up to 32 code points on either side, whole graphemes.
  CodePointOffset position;   // Where `exact` began: a hint, not a promise.

  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct Finding {
  ByteRange range;   // On grapheme boundaries; holds exactly the anchor's words.
  double score = 0;  // 1 where the neighbours are the same, 0.5 where none of them is.
};

// `range` must not be empty and must lie inside the text.
Anchor describe_passage(const Article& article, ByteRange range);

// Looks for the passage that `anchor` describes. Where the old position holds it
// costs by the length of the anchor, else by the length of the text at most.
// Fails with Invalid for an anchor without words, with NotFound if no place
// convinces. The caller then keeps the anchor and shows the mark as lost: a wrong
// place is worse than none.
Result<Finding> find_passage(const Article& article, const Anchor& anchor);

}  // namespace attest
