#include "session/wording.h"

#include "doctest.h"

namespace attest::session_wording_test {
namespace {

using Tags = std::vector<std::string>;

TEST_CASE("typed tags are split at commas, and a known tag is not split at its own commas") {
  CHECK(tags_in("", {}) == Tags{});
  CHECK(tags_in(" , a,b c ,, a", {}) == Tags{"a", "b c"});

  const Tags known{"Paris", "Paris, France", "Paris, Texas", "a, b, c"};
  CHECK(tags_in("Paris, France", known) == Tags{"Paris, France"});
  CHECK(tags_in("x,Paris, Texas , y", known) == Tags{"x", "Paris, Texas", "y"});
  CHECK(tags_in("a, b, c, Paris", known) == Tags{"a, b, c", "Paris"});
  CHECK(tags_in("Paris, Francesca", known) == Tags{"Paris", "Francesca"});
  CHECK(tags_in("a, b", known) == Tags{"a", "b"});
}

TEST_CASE(
    "the tags of an article that are written as one text are the same tags when they are read") {
  const Tags tags{"harbour", "Paris, France", "a, b, c"};
  CHECK(tags_in(tags_text(tags), tags) == tags);
}

}  // namespace
}  // namespace attest::session_wording_test
