#include "app/view/focus_state.h"

#include "doctest.h"

using namespace attest;

TEST_CASE("a focus that the keyboard has moved is shown, and a focus by a press is not") {
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

TEST_CASE("a key soon after a press moves the focus visibly") {
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
