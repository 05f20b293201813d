#include "app/view/dialog_state.h"

#include "doctest.h"

namespace attest::testing::dialog_state_test {

TEST_CASE("a newly opened dialog asks for the keyboard focus once, after it was first drawn") {
  DialogState dialogs;
  CHECK_FALSE(dialogs.is_open());
  CHECK_FALSE(dialogs.differs_from_picture());

  dialogs.show(Dialog::Help);
  CHECK(dialogs.is_open());
  CHECK(dialogs.differs_from_picture());
  CHECK_FALSE(dialogs.take_needs_focus());
  dialogs.drawn();
  CHECK_FALSE(dialogs.differs_from_picture());
  CHECK(dialogs.take_needs_focus());
  CHECK_FALSE(dialogs.take_needs_focus());
  dialogs.drawn();
  CHECK_FALSE(dialogs.take_needs_focus());
}

TEST_CASE(
    "a dialog that replaces another dialog asks for the keyboard focus, and a closed dialog does "
    "not") {
  DialogState dialogs;
  dialogs.show(Dialog::Help);
  dialogs.drawn();
  (void)dialogs.take_needs_focus();

  dialogs.show(Dialog::Reading);
  dialogs.drawn();
  CHECK(dialogs.current() == Dialog::Reading);
  CHECK(dialogs.take_needs_focus());

  dialogs.show(Dialog::None);
  CHECK(dialogs.differs_from_picture());
  dialogs.drawn();
  CHECK_FALSE(dialogs.is_open());
  CHECK_FALSE(dialogs.take_needs_focus());
}

}  // namespace attest::testing::dialog_state_test
