#include "render/lanes.h"

#include <algorithm>
#include <array>

namespace attest {
namespace {

// The maximum number of passages before the view that are used to determine lanes (rows of
// underlines). If there are more passages, lanes may change during scrolling. Readers cannot notice
// such a change among so many underlines.
constexpr std::size_t kMostOutside = 400;

}  // namespace

std::vector<std::uint8_t> lanes_of(const std::vector<PlacedPassage>& passages) {
  std::vector<std::uint8_t> lanes(passages.size());
  std::array<ByteOffset, kMostLanes> free_from{};  // The end of the last passage in each row.
  for (std::size_t i = 0; i < passages.size(); ++i) {
    std::uint8_t lane = 0;
    while (lane < kMostLanes && free_from[lane] > passages[i].range.start) ++lane;
    if (lane < kMostLanes) free_from[lane] = passages[i].range.end;
    lanes[i] = lane;
  }
  return lanes;
}

std::vector<PlacedPassage> passages_around(const Notebook& notebook, ByteRange view) {
  std::vector<PlacedPassage> found, there;
  if (view.empty()) return found;
  notebook.passages_in(view, found);
  // The lane of a passage, the row of its underline, depends on all passages that overlap its
  // start. If the passage starts inside the view, `found` already contains those passages.
  // Otherwise they are added here.
  const std::size_t inside = found.size();
  for (std::size_t i = 0; i < found.size() && found.size() < inside + kMostOutside; ++i) {
    const PlacedPassage passage = found[i];
    if (passage.range.start >= view.start) continue;
    there.clear();
    notebook.passages_in(ByteRange(passage.range.start, ByteOffset(passage.range.start.value + 1)),
                         there);
    for (const PlacedPassage& other : there) {
      if (found.size() == inside + kMostOutside) break;
      const bool known = other.range.overlaps(view) ||
                         std::find(found.begin() + static_cast<std::ptrdiff_t>(inside), found.end(),
                                   other) != found.end();
      if (other < passage && !known) found.push_back(other);
    }
  }
  if (found.size() > inside) {
    std::stable_sort(found.begin(), found.end(),
                     [](const PlacedPassage& a, const PlacedPassage& b) { return a < b; });
  }
  return found;
}

}  // namespace attest
