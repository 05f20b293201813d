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

TEST_CASE("the rows of a list are known by their items, and the items by their group") {
  PageMirror mirror;
  Control list = control(1, Control::Role::List), item = control(2, Control::Role::ListItem, 1),
          heading = control(3, Control::Role::Heading, 1);
  list.name = "Marks";
  item.position = 4;
  item.set_size = heading.set_size = 9;
  heading.position = 5;
  (void)mirror.controls({list, item, heading, control(6, Control::Role::Button)});
  CHECK(mirror.row_of(2) == ListRow{1, 4, 9});
  CHECK(mirror.row_of(3).position == 0);
  CHECK(mirror.row_of(0).position == 0);
  REQUIRE(mirror.control_of({1, 5, 9}) != nullptr);
  CHECK(mirror.control_of({1, 5, 9})->id == 3);
  CHECK(mirror.control_of({1, 6, 9}) == nullptr);
  CHECK(mirror.is_in_group("Marks", 2));
  CHECK_FALSE(mirror.is_in_group("Marks", 6));
}

TEST_CASE("the panel is entered at its chosen tab, or at the kind of the card without tabs") {
  PageMirror mirror;
  CHECK(mirror.panel_stop() == 0);
  Control kind = control(2, Control::Role::Radio), tab = control(4, Control::Role::Tab);
  kind.on = tab.on = true;
  (void)mirror.controls({control(1, Control::Role::Radio), kind});
  CHECK(mirror.panel_stop() == 2);
  (void)mirror.controls({kind, control(3, Control::Role::Tab), tab});
  CHECK(mirror.panel_stop() == 4);
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
