#include "base/sorting.h"

#include <algorithm>
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

}  // namespace attest
