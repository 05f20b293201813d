// Assigns lanes to overlapping marks, so that their underlines are drawn below each other.
//
// A passage gets the first lane that is free at its start. Its lane therefore depends only on the
// passages that overlap its start. Those passages are included even if they end above the view. The
// lane is therefore the same on every line and does not change during scrolling.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// The number of lanes. A passage without a free lane gets the lane index kMostLanes and occupies no
// lane. Such passages are drawn as one summary line.
inline constexpr std::uint8_t kMostLanes = 8;

// Returns the lane of each passage. `passages` must be sorted.
std::vector<std::uint8_t> lanes_of(const std::vector<PlacedPassage>& passages);

// Returns the passages that overlap `view` and the passages outside it that determine their lanes,
// sorted. The cost depends on the size of the result, which includes at most a few hundred passages
// outside the view.
std::vector<PlacedPassage> passages_around(const Notebook& notebook, ByteRange view);

}  // namespace attest
