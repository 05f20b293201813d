#include "base/shared.h"

#include <string>
#include <utility>

#include "doctest.h"

namespace attest {

TEST_CASE("a shared value is there as long as somebody holds it, and no longer") {
  struct Told {
    explicit Told(int& number) : gone(&number) {}
    Told(const Told&) = delete;
    Told& operator=(const Told&) = delete;
    ~Told() { ++*gone; }
    int* gone;
  };
  int gone = 0;
  Shared<Told> first = Shared<Told>::make(gone);
  {
    const Shared<Told> second = first;
    CHECK(second == first);
    first = {};
    CHECK_FALSE(first);
    CHECK(gone == 0);
    first = second;
  }
  CHECK(gone == 0);
  Shared<Told>& same = first;
  first = same;
  CHECK(gone == 0);
  Shared<Told> moved = std::move(first);
  CHECK(moved);
  moved = Shared<Told>::make(gone);
  CHECK(gone == 1);
  moved = {};
  CHECK(gone == 2);
}

TEST_CASE("two values that are alike are two") {
  const auto one = Shared<std::string>::make("words"), other = Shared<std::string>::make("words");
  CHECK(*one == *other);
  CHECK_FALSE(one == other);
  CHECK(one->size() == 5);
  CHECK(Shared<std::string>() == Shared<std::string>());
  CHECK_FALSE(bool(Shared<std::string>()));
}

}  // namespace attest
