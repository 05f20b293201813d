#include "app/view/confirmation.h"

#include "doctest.h"

namespace attest::confirmation_test {

TEST_CASE("a confirmation is shown for eight seconds, and its end is reported once") {
  Confirmation line;
  CHECK(line.wait_s(5) < 0);
  CHECK_FALSE(line.expire(100));

  line.show("Deleted", CommandId::Undo, 10);
  CHECK(line.wait_s(10) == doctest::Approx(8));
  CHECK_FALSE(line.expire(17.9));
  CHECK(line.wait_s(17) == doctest::Approx(1));
  CHECK(line.text() == "Deleted");
  CHECK(line.expire(18));
  CHECK(line.text().empty());
  CHECK_FALSE(line.expire(19));
}

TEST_CASE("a confirmation that offers the previous article is shown without a time limit") {
  Confirmation line;
  line.show("Opened", std::nullopt, 10, Confirmation::Back::Offered);
  CHECK(line.wait_s(10) < 0);
  CHECK_FALSE(line.expire(1e6));
  CHECK(line.text() == "Opened");
}

TEST_CASE("a new confirmation replaces the text, the button and the time of the old confirmation") {
  Confirmation line;
  line.show("Deleted", CommandId::Undo, 0);
  line.show("Opened", std::nullopt, 6);
  CHECK(line.text() == "Opened");
  CHECK_FALSE(line.undo().has_value());
  CHECK_FALSE(line.expire(8));
  CHECK(line.expire(14));
}

}  // namespace attest::confirmation_test
