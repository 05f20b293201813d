#include "app/view/caret.h"

#include "doctest.h"

namespace attest::testing::caret_test {

TEST_CASE("the caret is hidden at first and can be shown and hidden") {
  Caret caret;
  CHECK_FALSE(caret.is_shown());
  caret.show();
  CHECK(caret.is_shown());
  caret.hide();
  CHECK_FALSE(caret.is_shown());
}

TEST_CASE("column() keeps the caret's first horizontal position until forget_column() is called") {
  Caret caret;
  CHECK(caret.column(120) == 120);
  CHECK(caret.column(80) == 120);
  caret.forget_column();
  CHECK(caret.column(80) == 80);
  caret.forget_column();
  CHECK(caret.column(0) == 0);
}

TEST_CASE("the caret blinks for 4.4 seconds after an event and stays visible afterwards") {
  double now = 0;
  int changes = 0;
  bool visible = true;
  for (Caret::Blink blink = Caret::blink(now); blink.next_s >= 0; blink = Caret::blink(now)) {
    REQUIRE(blink.next_s > 0);
    changes += blink.visible != visible ? 1 : 0;
    visible = blink.visible;
    now += blink.next_s;
    REQUIRE(changes < 100);
  }
  CHECK(changes == 7);
  CHECK(now == doctest::Approx(4.4));
  CHECK(Caret::blink(now).visible);
  CHECK(Caret::blink(1000).visible);
}

}  // namespace attest::testing::caret_test
