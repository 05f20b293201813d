// Assigns lanes to overlapping marks, so that their underlines are drawn below each other.
//
// A passage gets the lowest lane that is free at its start. Its lane depends only on the passages
// around its start. These are included even if they end above the view, so the lane is the same on
// every line and does not change during scrolling.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// The number of separate lanes. A passage that finds all lanes occupied gets lane kMostLanes and
// occupies none. These passages are drawn as one summary line.
inline constexpr std::uint8_t kMostLanes = 8;

// The lane of each passage. `passages` must be sorted.
std::vector<std::uint8_t> lanes_of(const std::vector<PlacedPassage>& passages);

// The passages that overlap `view`, and the passages outside it that determine their lanes, sorted.
// The cost depends on the number of results; outside the view there are at most a few hundred.
std::vector<PlacedPassage> passages_around(const Notebook& notebook, ByteRange view);

}  // namespace attest
