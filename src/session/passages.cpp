#include "session/passages.h"

#include <algorithm>

#include "text/segmentation.h"

namespace attest {
namespace {

bool touches(ByteRange a, ByteRange b) { return a.start <= b.end && b.start <= a.end; }

}  // namespace

std::vector<Passage> with_passage(const std::vector<Passage>& passages, ByteRange added) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const Passage& passage : passages) {
      if (!passage.placed() || !touches(passage.range, added)) continue;
      const ByteRange joined(std::min(added.start, passage.range.start),
                             std::max(added.end, passage.range.end));
      grown = grown || joined != added;
      added = joined;
    }
  }

  std::vector<Passage> result;
  bool entered = false;
  for (const Passage& passage : passages) {
    if (passage.placed() && added.contains(passage.range)) continue;
    // The added passage is inserted before the passages that were not found in the text, which are
    // last.
    if (!entered && (!passage.placed() || added.start < passage.range.start)) {
      result.push_back({added, {}});
      entered = true;
    }
    result.push_back(passage);
  }
  if (!entered) result.push_back({added, {}});
  return result;
}

std::vector<Passage> moved_passages(const PassageMove& move, std::string_view text, ByteOffset to) {
  ByteRange range = move.before[move.passage].range;
  const ByteOffset at = floor_to_grapheme(text, std::min(to, ByteOffset(text.size())));
  if (move.start) {
    range.start = std::min(at, previous_grapheme(text, range.end));
  } else {
    range.end = std::max(at, next_grapheme(text, range.start));
  }
  std::vector<Passage> others = move.before;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(move.passage));
  return with_passage(others, range);
}

}  // namespace attest
