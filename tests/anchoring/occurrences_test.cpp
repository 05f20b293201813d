#include "anchoring/occurrences.h"

#include <random>
#include <string>

#include "doctest.h"

namespace attest::testing::occurrences_test {
namespace {

std::vector<std::size_t> places_of(std::string_view words, std::string_view text, std::size_t from,
                                   std::size_t to) {
  std::vector<std::size_t> places;
  Occurrences(words).in(text, from, to, [&places](std::size_t start) { places.push_back(start); });
  return places;
}

TEST_CASE("every occurrence is found, including overlapping ones") {
  CHECK(places_of("said", "said he, said she", 0, 17) == std::vector<std::size_t>{0, 9});
  CHECK(places_of("ana", "banana", 0, 6) == std::vector<std::size_t>{1, 3});
  CHECK(places_of("aab", "aaab", 0, 4) == std::vector<std::size_t>{1});
  CHECK(places_of("said", "sai", 0, 3).empty());
  CHECK(places_of("said", "", 0, 0).empty());
}

TEST_CASE("only occurrences that lie completely inside the searched range are found") {
  CHECK(places_of("said", "said he, said she", 1, 13) == std::vector<std::size_t>{9});
  CHECK(places_of("said", "said he, said she", 0, 12) == std::vector<std::size_t>{0});
}

TEST_CASE("the search finds the same occurrences as a comparison at every byte") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 60, 'a'), words(1 + random() % 5, 'a');
    for (char& letter : text) letter = random() % 2 == 0 ? 'a' : 'b';
    for (char& letter : words) letter = random() % 2 == 0 ? 'a' : 'b';

    std::vector<std::size_t> expected;
    for (std::size_t at = text.find(words); at != std::string::npos;
         at = text.find(words, at + 1)) {
      expected.push_back(at);
    }
    CHECK(places_of(words, text, 0, text.size()) == expected);
  }
}

}  // namespace
}  // namespace attest::testing::occurrences_test
