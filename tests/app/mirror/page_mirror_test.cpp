#include "app/mirror/page_mirror.h"

#include "doctest.h"

namespace attest::testing::page_mirror_test {

namespace {

Control control(std::uint32_t id, Control::Role role, std::uint32_t parent = 0) {
  Control control;
  control.id = id;
  control.role = role;
  control.parent = parent;
  return control;
}

TextLayerRange range_of_layer(std::size_t start, std::size_t end) {
  return {0, Utf16Offset(start), 0, Utf16Offset(end)};
}

}  // namespace

TEST_CASE("controls and fields are sent only if they have changed") {
  PageMirror mirror;
  CHECK_FALSE(mirror.controls({}));
  const std::vector<Control> one{control(1, Control::Role::Button)};
  REQUIRE(mirror.controls(one));
  CHECK_FALSE(mirror.controls(one));
  CHECK(mirror.controls({}) == std::vector<Control>());

  Field field;
  field.id = 3;
  CHECK_FALSE(mirror.fields({}));
  CHECK(mirror.fields({field}) == std::vector<Field>{field});
  CHECK_FALSE(mirror.fields({field}));
  field.text = "typed";
  CHECK(mirror.fields({field}));
}

TEST_CASE("first_button_of_dialog() returns the id of the first button in the open dialog") {
  PageMirror mirror;
  CHECK(mirror.first_button_of_dialog() == 0);
  (void)mirror.controls({control(1, Control::Role::Toolbar), control(2, Control::Role::Button, 1),
                         control(3, Control::Role::Button), control(4, Control::Role::Dialog),
                         control(5, Control::Role::Heading, 4),
                         control(6, Control::Role::Button, 4),
                         control(7, Control::Role::Button, 4)});
  CHECK(mirror.first_button_of_dialog() == 6);
}

TEST_CASE("listeners are notified of each new selection once") {
  PageMirror mirror;
  const ByteRange words(ByteOffset(3), ByteOffset(8));
  CHECK_FALSE(mirror.selection({}));
  CHECK(mirror.selection(words));
  CHECK_FALSE(mirror.selection(words));
  mirror.begin_article();
  CHECK(mirror.selection(words));
}

TEST_CASE("the selection of the text layer follows the program's selection") {
  PageMirror mirror;
  // An empty selection at the start changes nothing in the page, so no request is sent.
  CHECK_FALSE(mirror.layer_selection(range_of_layer(0, 0), true));
  const std::optional<MirrorSelection> sent = mirror.layer_selection(range_of_layer(2, 5), false);
  REQUIRE(sent);
  CHECK(sent->range == range_of_layer(2, 5));
  CHECK_FALSE(mirror.layer_selection(range_of_layer(2, 5), false));
  // A later empty selection removes the selection of the text layer.
  CHECK(mirror.layer_selection(range_of_layer(5, 5), true));
}

TEST_CASE("a selection made in the text layer of the page is not sent back to the page") {
  PageMirror mirror;
  mirror.layer_selected(range_of_layer(2, 5));
  CHECK_FALSE(mirror.layer_selection(range_of_layer(2, 5), false));
  mirror.begin_article();
  CHECK(mirror.layer_selection(range_of_layer(2, 5), false));
}

TEST_CASE("each change of the save status is reported") {
  PageMirror mirror;
  CHECK(mirror.is_saved());
  CHECK_FALSE(mirror.saved(true));
  CHECK(mirror.saved(false));
  CHECK_FALSE(mirror.is_saved());
  CHECK_FALSE(mirror.saved(false));
  CHECK(mirror.saved(true));
}

}  // namespace attest::testing::page_mirror_test
