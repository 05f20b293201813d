#include "app/view/focus_state.h"

#include "doctest.h"

namespace attest::testing::focus_state_test {

TEST_CASE("the focus ring is shown after a key has moved the focus, but not after a press") {
  FocusState focus;
  focus.focused(7, 10);
  CHECK(focus.control() == 7);
  CHECK(focus.ring() == 7);

  focus.pressed(20);
  CHECK(focus.ring() == 0);
  focus.focused(8, 20.1);
  CHECK(focus.control() == 8);
  CHECK(focus.ring() == 0);

  focus.focused(9, 20.9);
  CHECK(focus.ring() == 9);
}

TEST_CASE("the focus ring is shown if a key moves the focus soon after a press") {
  FocusState focus;
  focus.pressed(20);
  focus.key_pressed();
  focus.focused(8, 20.1);
  CHECK(focus.ring() == 8);
}

TEST_CASE("the control that opened a dialog is known until the next dialog opens") {
  FocusState focus;
  CHECK(focus.dialog_opener() == 0);
  focus.focused(7, 1);
  focus.dialog_opens();
  focus.focused(30, 2);
  CHECK(focus.dialog_opener() == 7);
  focus.dialog_opens();
  CHECK(focus.dialog_opener() == 30);
}

}  // namespace attest::testing::focus_state_test
