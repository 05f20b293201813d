#include "base/hash.h"

#include <set>
#include <string>

#include "doctest.h"

namespace attest::hash_test {

TEST_CASE("similar texts and different seeds give different hashes") {
  std::set<std::uint64_t> seen;
  std::string text;
  for (int length = 0; length < 40; ++length) {
    seen.insert(hash_of(text));
    text += '\0';
  }
  for (int i = 0; i < 1000; ++i) seen.insert(hash_of("word " + std::to_string(i)));
  for (std::uint64_t seed = 1; seed < 100; ++seed) seen.insert(hash_of("word", seed));
  CHECK(seen.size() == 40 + 1000 + 99);
}

}  // namespace attest::hash_test
