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

TEST_CASE("an arrow key seeks the next row of a list, Home the first and End the last one") {
  Control item;
  item.id = 5;
  item.role = Control::Role::ListItem;
  const ListRow second{3, 2, 9};
  const auto sought = [&](std::string_view key) {
    FocusState focus;
    focus.seek(key, second);
    return focus.sought().position;
  };
  CHECK(sought("ArrowDown") == 3);
  CHECK(sought("ArrowUp") == 1);
  CHECK(sought("Home") == 1);
  CHECK(sought("End") == 9);
  CHECK_FALSE(FocusState::seeks("PageDown"));

  FocusState focus;
  focus.seek("End", second);
  CHECK(focus.found(nullptr, true) == 0);  // The list has not scrolled to the row yet.
  CHECK(focus.sought() == ListRow{3, 9, 9});
  CHECK(focus.found(&item, true) == 5);
  CHECK(focus.sought().position == 0);
}

TEST_CASE("the focus passes over the headings of a list, and stays if no row follows") {
  Control heading;
  heading.role = Control::Role::Heading;
  FocusState focus;
  focus.seek("ArrowDown", {3, 2, 9});
  CHECK(focus.found(&heading, true) == 0);
  CHECK(focus.sought().position == 4);
  focus.seek("ArrowUp", {3, 2, 9});
  CHECK(focus.found(&heading, true) == 0);
  CHECK(focus.sought().position == 0);
  focus.seek("ArrowDown", {3, 9, 9});
  CHECK(focus.sought().position == 0);
  focus.seek("ArrowDown", {3, 2, 9});
  CHECK(focus.found(nullptr, false) == 0);  // The list has gone.
  CHECK(focus.sought().position == 0);
}

}  // namespace attest::testing::focus_state_test
