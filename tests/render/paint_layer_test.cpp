#include "render/paint_layer.h"

#include <algorithm>
#include <random>

#include "doctest.h"

namespace attest::paint_layer_test {
namespace {

std::vector<PaintedPassage> in(const PaintLayer& layer, ByteRange range) {
  std::vector<PaintedPassage> found;
  layer.passages_in(range, found);
  return found;
}

PaintedPassage hit_on(ByteRange range) { return {range, kHitStyle}; }

}  // namespace

TEST_CASE(
    "a layer returns the passages that overlap a range, with their styles and in text order") {
  const PaintLayer layer({hit_on({30, 40}), {ByteRange(0, 50), kSelectionStyle}, hit_on({10, 20})});
  CHECK(in(layer, ByteRange(15, 31)) ==
        std::vector<PaintedPassage>{
            {ByteRange(0, 50), kSelectionStyle}, hit_on({10, 20}), hit_on({30, 40})});
  CHECK(in(layer, ByteRange(20, 30)) ==
        std::vector<PaintedPassage>{{ByteRange(0, 50), kSelectionStyle}});
  CHECK(in(layer, ByteRange(50, 60)).empty());
  CHECK(in(PaintLayer(), ByteRange(0, 100)).empty());
}

TEST_CASE("a layer ignores passages with an empty range") {
  CHECK(in(PaintLayer({hit_on({5, 5})}), ByteRange(0, 10)).empty());
}

TEST_CASE("a layer finds the same passages as a linear search") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t end) { return random() % end; };
  std::vector<PaintedPassage> passages;
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::size_t start = below(20'000), length = below(i % 50 == 0 ? 20'000 : 40);
    passages.push_back({ByteRange(start, start + length), kHitStyle});
  }
  const PaintLayer layer(passages);
  for (int i = 0; i < 200; ++i) {
    const std::size_t start = below(20'000);
    const ByteRange range(start, start + 1 + below(500));
    const std::vector<PaintedPassage> found = in(layer, range);
    const auto expected =
        std::count_if(passages.begin(), passages.end(), [&](const PaintedPassage& each) {
          return !each.range.empty() && each.range.overlaps(range);
        });
    CHECK(found.size() == static_cast<std::size_t>(expected));
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const PaintedPassage& a, const PaintedPassage& b) {
                           return a.range.start < b.range.start;
                         }));
    CHECK(std::all_of(found.begin(), found.end(),
                      [&](const PaintedPassage& each) { return each.range.overlaps(range); }));
  }
}

TEST_CASE("the current search hit has a stronger style than the other hits") {
  const std::vector<ByteRange> hits{{0, 5}, {10, 15}, {20, 25}};
  const std::vector<PaintedPassage> found = in(hits_layer(hits, 1), ByteRange(0, 30));
  REQUIRE(found.size() == 3);
  CHECK(found[0].style == kHitStyle);
  CHECK(found[1].style == kCurrentHitStyle);
  CHECK(found[2].style == kHitStyle);
  CHECK(in(hits_layer(hits, std::nullopt), ByteRange(10, 11)).front().style == kHitStyle);
}

}  // namespace attest::paint_layer_test
