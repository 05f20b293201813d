#include "base/result.h"

#include <memory>
#include <string>

#include "doctest.h"

namespace attest::testing::result_test {

namespace {

Result<int> number_in(const std::string& text) {
  if (text.empty()) return Error::invalid("There is no number in an empty text");
  return static_cast<int>(text.size());
}

}  // namespace

TEST_CASE("a successful result carries its value") {
  const Result<int> found = number_in("four");

  REQUIRE(found.ok());
  CHECK(static_cast<bool>(found));
  CHECK(*found == 4);
  CHECK(found.value() == 4);
}

TEST_CASE("a failed result carries a message") {
  const Result<int> found = number_in("");

  REQUIRE_FALSE(found.ok());
  CHECK(found.error().kind == Error::Kind::Invalid);
  CHECK(found.error().message == "There is no number in an empty text");
}

TEST_CASE("each error function creates an error of its kind") {
  CHECK(Error::not_found("x").kind == Error::Kind::NotFound);
  CHECK(Error::too_large("x").kind == Error::Kind::TooLarge);
  CHECK(Error::too_new("x").kind == Error::Kind::TooNew);
  CHECK(Error::refused("x").kind == Error::Kind::Refused);
}

TEST_CASE("a value that cannot be copied can be moved out of its result") {
  Result<std::unique_ptr<std::string>> made = std::make_unique<std::string>("article");

  const std::unique_ptr<std::string> taken = *std::move(made);

  CHECK(*taken == "article");
}

TEST_CASE("a value can be modified inside its result") {
  Result<std::string> title = std::string("Bridge");

  title->append(" closed");
  *title += " again";

  CHECK(title.value() == "Bridge closed again");
}

TEST_CASE("a Result<Done> reports success without a value") {
  const Result<Done> saved = Done{};

  CHECK(saved.ok());
}

}  // namespace attest::testing::result_test
