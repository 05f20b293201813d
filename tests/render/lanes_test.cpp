#include "render/lanes.h"

#include "doctest.h"
#include "support/marks.h"

namespace attest::lanes_test {
namespace {

using testing::claim_on;

Notebook notebook_of(const std::vector<ByteRange>& ranges) {
  Notebook notebook;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    REQUIRE(apply(notebook, PutMark{claim_on("m" + std::to_string(i), ranges[i])}).ok());
  }
  return notebook;
}

// Returns the lane (row of underlines) of a passage in `view`, or -1 if the passage is not found.
int lane_in(const Notebook& notebook, ByteRange view, ByteRange passage) {
  const std::vector<PlacedPassage> passages = passages_around(notebook, view);
  const std::vector<std::uint8_t> lanes = lanes_of(passages);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].range == passage) return lanes[i];
  }
  return -1;
}

}  // namespace

TEST_CASE(
    "underlines of overlapping marks have separate rows; marks without overlap can share a row") {
  const Notebook notebook = notebook_of({{0, 10}, {2, 8}, {4, 6}, {8, 20}, {30, 40}});
  const std::vector<std::uint8_t> lanes = lanes_of(passages_around(notebook, ByteRange(0, 50)));
  CHECK(lanes == std::vector<std::uint8_t>{0, 1, 2, 1, 0});
}

TEST_CASE(
    "the underline of a passage is in the same row (lane) whatever part of the text is in view") {
  // Each of the 60 short passages begins inside the previous passage. The first short passage ends
  // long before the last one begins.
  std::vector<ByteRange> ranges{{0, 1000}};
  for (std::size_t i = 0; i < 60; ++i) ranges.emplace_back(10 * i, 10 * i + 25);
  const Notebook notebook = notebook_of(ranges);
  for (const ByteRange passage : ranges) {
    const int lane = lane_in(notebook, ByteRange(0, 1000), passage);
    for (std::size_t from = passage.start.value; from < passage.end.value; from += 3) {
      CHECK(lane_in(notebook, ByteRange(from, from + 7), passage) == lane);
    }
  }
}

TEST_CASE(
    "passages beyond the limit of underline rows occupy no row that a later passage could use") {
  std::vector<ByteRange> ranges;
  for (std::size_t i = 0; i < 12; ++i) ranges.emplace_back(i, 100 - i);
  ranges.emplace_back(100, 110);
  const Notebook notebook = notebook_of(ranges);
  const std::vector<std::uint8_t> lanes = lanes_of(passages_around(notebook, ByteRange(0, 200)));
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(lanes[i] == std::min<std::size_t>(i, kMostLanes));
  }
  CHECK(lanes[12] == 0);
}

TEST_CASE("passages_around() returns few passages even if one mark covers the whole article") {
  std::vector<ByteRange> ranges{{0, 100'000}};
  for (std::size_t i = 0; i < 5000; ++i) ranges.emplace_back(20 * i, 20 * i + 15);
  const Notebook notebook = notebook_of(ranges);
  CHECK(passages_around(notebook, ByteRange(50'000, 50'200)).size() == 11);
}

TEST_CASE("passages_around() returns at most a few hundred passages outside the given range") {
  std::vector<ByteRange> ranges;
  for (std::size_t i = 0; i < 6000; ++i) ranges.emplace_back(i, i + 3000);
  const Notebook notebook = notebook_of(ranges);
  CHECK(passages_around(notebook, ByteRange(5000, 5100)).size() < 3100 + 500);
}

}  // namespace attest::lanes_test
