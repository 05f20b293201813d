#include "layout/recently_used.h"

#include "doctest.h"

using namespace attest;

TEST_CASE("a full cache replaces the least recently used value") {
  RecentlyUsed<int, int, 3> kept;
  for (const int key : {1, 2, 3}) kept.add(key) = key * 10;
  REQUIRE(kept.find(1) != nullptr);  // Now 2 is the least recently used key.
  kept.add(4) = 40;

  CHECK(kept.find(2) == nullptr);
  REQUIRE(kept.find(1) != nullptr);
  REQUIRE(kept.find(3) != nullptr);
  REQUIRE(kept.find(4) != nullptr);
  CHECK(*kept.find(1) == 10);
  CHECK(*kept.find(3) == 30);
  CHECK(*kept.find(4) == 40);
}

TEST_CASE("a value stays at its address while others are used") {
  RecentlyUsed<int, int, 3> kept;
  int* first = &kept.add(1);
  kept.add(2);
  kept.add(3);
  CHECK(kept.find(1) == first);
  kept.clear();
  CHECK(kept.find(1) == nullptr);
}
