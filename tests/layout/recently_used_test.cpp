#include "layout/recently_used.h"

#include "doctest.h"

namespace attest::testing::recently_used_test {

TEST_CASE("a full cache replaces the least recently used value") {
  RecentlyUsed<int, int, 3> cache;
  for (const int key : {1, 2, 3}) cache.add(key) = key * 10;
  REQUIRE(cache.find(1) != nullptr);  // Now 2 is the least recently used key.
  cache.add(4) = 40;

  CHECK(cache.find(2) == nullptr);
  REQUIRE(cache.find(1) != nullptr);
  REQUIRE(cache.find(3) != nullptr);
  REQUIRE(cache.find(4) != nullptr);
  CHECK(*cache.find(1) == 10);
  CHECK(*cache.find(3) == 30);
  CHECK(*cache.find(4) == 40);
}

TEST_CASE("a cached value stays at its address while other values are used") {
  RecentlyUsed<int, int, 3> cache;
  int* first = &cache.add(1);
  cache.add(2);
  cache.add(3);
  CHECK(cache.find(1) == first);
  cache.clear();
  CHECK(cache.find(1) == nullptr);
}

}  // namespace attest::testing::recently_used_test
