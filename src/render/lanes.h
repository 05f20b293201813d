// Assigns lanes (rows of underlines) to marks, so that overlapping marks have their underlines
// below each other.
//
// A passage gets the first lane that is free at its start. The lane depends only on the passages
// that overlap this start. The computation includes such passages even if they end above the view.
// Therefore a passage keeps its lane on every line and during scrolling.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// The number of lanes (rows for underlines). If no lane is free, a passage gets the lane index
// kMostLanes and occupies no lane. One summary line stands for all passages with this index.
inline constexpr std::uint8_t kMostLanes = 8;

// Returns the lane of each passage, which is the row of its underline. `passages` must be sorted.
std::vector<std::uint8_t> lanes_of(const std::vector<PlacedPassage>& passages);

// Returns the passages that overlap `view`, and the passages outside `view` that are needed to
// determine the lanes (underline rows) of the passages in `view`. The result is sorted. The cost
// depends on the size of the result, which contains at most a few hundred passages outside `view`.
std::vector<PlacedPassage> passages_around(const Notebook& notebook, ByteRange view);

}  // namespace attest
