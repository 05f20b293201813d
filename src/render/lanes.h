// Marks that overlap have their lines below each other, each in a lane of its own.
//
// A passage has the lowest lane that no passage before it holds where it begins. So
// its lane depends on nothing but the passages around its beginning, which are asked
// for even where they end above the view: it is the same on every line and while the
// page scrolls.
#pragma once

#include <cstdint>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// More lines than these are not told apart. A passage that finds all of them held gets kMostLanes
// for its lane and holds none: such passages are summed up.
inline constexpr std::uint8_t kMostLanes = 8;

// The lane of each passage; they are sorted.
std::vector<std::uint8_t> lanes_of(const std::vector<PlacedPassage>& passages);

// The passages that overlap `view`, and those outside of it that decide about their lanes; sorted.
// Costs by what is found; of the latter by a few hundred at most.
std::vector<PlacedPassage> passages_around(const Notebook& notebook, ByteRange view);

}  // namespace attest
