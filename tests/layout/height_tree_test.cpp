#include "layout/height_tree.h"

#include <vector>

#include "doctest.h"
#include "layout/random_text.h"

namespace attest::testing::height_tree_test {

TEST_CASE("the block at a given distance from the top is found") {
  HeightTree tree;
  tree.assign({10, 20, 5});
  CHECK(tree.index_at(-3) == 0);
  CHECK(tree.index_at(0) == 0);
  CHECK(tree.index_at(9.5) == 0);
  CHECK(tree.index_at(10) == 1);
  CHECK(tree.index_at(29) == 1);
  CHECK(tree.index_at(30) == 2);
  CHECK(tree.index_at(1000) == 2);
  CHECK(tree.sum(0) == 0);
  CHECK(tree.sum(3) == 35);
}

TEST_CASE("sums and indexes remain correct after any sequence of height changes") {
  testing::RandomText random(5);
  std::vector<float> heights(137);
  for (float& height : heights) height = static_cast<float>(1 + random.number(50));
  HeightTree tree;
  tree.assign(heights);

  for (int change = 0; change < 300; ++change) {
    const std::size_t index = random.number(137);
    const auto height = static_cast<float>(1 + random.number(90));
    tree.add(index, static_cast<double>(height) - static_cast<double>(heights[index]));
    heights[index] = height;
  }
  double sum = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    REQUIRE(tree.sum(i) == sum);
    REQUIRE(tree.index_at(sum) == i);
    sum += static_cast<double>(heights[i]);
    REQUIRE(tree.index_at(sum - 0.5) == i);
  }
}

}  // namespace attest::testing::height_tree_test
