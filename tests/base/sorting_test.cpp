#include "base/sorting.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "doctest.h"

namespace attest {

TEST_CASE("items are sorted, and equal ones keep their order") {
  std::vector<std::pair<int, int>> items;
  std::uint32_t dice = 7;
  for (int i = 0; i < 1000; ++i) {
    dice = dice * 1664525u + 1013904223u;
    items.emplace_back(static_cast<int>(dice >> 28), i);
  }
  std::vector<std::pair<int, int>> expected = items;
  const auto by_first = [](const std::pair<int, int>& a, const std::pair<int, int>& b) {
    return a.first < b.first;
  };
  std::stable_sort(expected.begin(), expected.end(), by_first);
  sort_items(items, by_first);
  CHECK(items == expected);
}

TEST_CASE("what is in order stays as it is, and its last item may be the one that is not") {
  std::vector<int> items{1, 2, 2, 3};
  sort_items(items);
  CHECK(items == std::vector<int>{1, 2, 2, 3});
  items.push_back(0);
  sort_items(items);
  CHECK(items == std::vector<int>{0, 1, 2, 2, 3});
}

TEST_CASE("nothing, one thing and things that own memory are sorted, too") {
  std::vector<std::string> none, one{"b"},
      words{"source", "claim", "a quote longer than short strings are"};
  sort_items(none);
  sort_items(one);
  sort_items(words);
  CHECK(none.empty());
  CHECK(one == std::vector<std::string>{"b"});
  CHECK(words ==
        std::vector<std::string>{"a quote longer than short strings are", "claim", "source"});
}

TEST_CASE("keys of any size are put in order, and equal ones stay as they were") {
  std::mt19937_64 dice(7);
  for (const std::uint64_t most : {1ull, 3ull, 300ull, 1ull << 20, ~0ull}) {
    std::vector<std::uint64_t> keys(1000);
    std::vector<std::pair<std::uint64_t, std::size_t>> items;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys[i] = dice() % most;
      items.emplace_back(keys[i], i);
    }
    auto expected = items;
    std::stable_sort(expected.begin(), expected.end());
    put_in_order(items, numbers_by_key(keys));
    CHECK(items == expected);
  }
  CHECK(numbers_by_key({}).empty());
  CHECK(numbers_by_key({1, 2, 2, 9}).empty());
}

}  // namespace attest
