// Sorting, for a program that is downloaded.
//
// The standard library makes two to five kilobytes of code for every kind of thing
// that is sorted. Here the order is found on numbers, once for all kinds, and only
// the moving is made for each. Stable; n log n comparisons and 8 bytes an item.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace attest {

// Orders the numbers 0 to count - 1: `before(context, a, b)` says whether item a stands before b.
// None where all stand in order already.
std::vector<std::uint32_t> sorted_numbers(std::size_t count,
                                          bool (*before)(const void* context, std::uint32_t a,
                                                         std::uint32_t b),
                                          const void* context);

// The same by a key of each: fast for very many. Those with equal keys keep their order.
std::vector<std::uint32_t> numbers_by_key(const std::vector<std::uint64_t>& keys);

// Puts the items into the order that was found.
template <class Item>
void put_in_order(std::vector<Item>& items, const std::vector<std::uint32_t>& numbers) {
  if (numbers.empty()) return;
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t number : numbers) sorted.push_back(std::move(items[number]));
  items.swap(sorted);
}

// Items for which `before` is false both ways keep their order.
template <class Item, class Before>
void sort_items(std::vector<Item>& items, Before before) {
  struct Context {
    const Item* items;
    const Before* before;
  };
  const Context context{items.data(), &before};
  const std::vector<std::uint32_t> numbers = sorted_numbers(
      items.size(),
      [](const void* given, std::uint32_t a, std::uint32_t b) {
        const auto& known = *static_cast<const Context*>(given);
        return static_cast<bool>((*known.before)(known.items[a], known.items[b]));
      },
      &context);
  put_in_order(items, numbers);
}

template <class Item>
void sort_items(std::vector<Item>& items) {
  sort_items(items, [](const Item& a, const Item& b) { return a < b; });
}

}  // namespace attest
