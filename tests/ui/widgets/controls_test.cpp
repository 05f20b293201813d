// Tests the widgets that let the reader choose or enter a value: their roles, names, states and
// sizes, and the effect of a press.
#include <optional>
#include <string>

#include "doctest.h"
#include "imgui.h"
#include "support/widget_window.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drag_row.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_field.h"

namespace attest::controls_test {
namespace {

using Role = Control::Role;
using testing::WidgetWindow;

constexpr std::array<Cell, 3> kCells{{{"Direct"}, {"Indirect"}, {"Mixed"}}};
constexpr std::array<TabSpec, 3> kTabs{{{"Marks", "17"}, {"Sources", "6"}, {"Links", "10"}}};

}  // namespace

TEST_CASE(
    "the cells of a segmented control are radio buttons, and a press returns the cell's index") {
  WidgetWindow window;
  std::optional<std::size_t> pressed;
  const auto draw = [&](Ui& ui) {
    if (const auto now = segmented(ui, {.name = "Manner", .cells = kCells, .chosen = 0})) {
      pressed = now;
    }
  };
  window.draw(draw);
  CHECK(window.named("Direct").role == Role::Radio);
  CHECK(window.named("Direct").on);
  CHECK_FALSE(window.named("Mixed").on);
  CHECK(window.named("Direct").parent == window.named("Manner").id);
  window.press(window.middle_of("Mixed"), draw);
  CHECK(pressed == 2);
}

TEST_CASE("choosing a cell does not move the cells, and disabled cells ignore presses") {
  WidgetWindow window;
  std::size_t chosen = 0;
  bool enabled = true, pressed = false;
  const auto draw = [&](Ui& ui) {
    pressed =
        segmented(ui, {.name = "Manner", .cells = kCells, .chosen = chosen, .enabled = enabled})
            .has_value() ||
        pressed;
  };
  window.draw(draw);
  const Rect before = window.named("Mixed").rect;
  chosen = 1;
  window.draw(draw);
  CHECK(window.named("Mixed").rect == before);
  enabled = false;
  window.press(window.middle_of("Mixed"), draw);
  CHECK_FALSE(pressed);
  CHECK_FALSE(window.named("Mixed").enabled);
}

TEST_CASE("a cell that is wider than the group becomes narrower and has a tooltip") {
  WidgetWindow window;
  const auto draw = [&](Ui& ui) {
    segmented(ui, {.name = "Manner", .cells = kCells, .chosen = 0, .width = 40});
  };
  window.draw(draw);
  CHECK(window.named("Manner").rect.width == 40);
  CHECK(window.named("Mixed").rect.right() <= 40);
  CHECK(window.named("Direct").rect.width >= 30);
  window.point(window.middle_of("Indirect"));
  window.draw(draw, 1);
  window.draw(draw, 0.5);
  REQUIRE(window.ui.tooltip().shown() != nullptr);
  CHECK(window.ui.tooltip().shown()->text == "Indirect");
}

TEST_CASE("the cells of a verdict scale fill the width, announce their keys and react to presses") {
  WidgetWindow window;
  const Palette& p = *window.frame.palette;
  const std::array<VerdictCell, 2> cells{
      {{"Supported", "1", Icon::Supported, p.ok}, {"False", "2", Icon::False, p.alert}}};
  std::optional<std::size_t> pressed;
  const auto draw = [&](Ui& ui) {
    const auto now = verdict_scale(ui, {.name = "Verdict", .cells = cells});
    if (now) pressed = now;
  };
  window.draw(draw);
  CHECK(window.named("Verdict").rect == Rect{0, 0, 400, 52});
  CHECK(window.named("False").keys == "2");
  CHECK_FALSE(window.named("False").on);
  window.press(window.middle_of("False"), draw);
  CHECK(pressed == 1);
}

TEST_CASE("chips wrap into lines, and a chip that is wider than a line is truncated") {
  WidgetWindow window;
  const std::string longest(100, 'x');
  float high = 0;
  const auto draw = [&](Ui& ui) {
    ChipLines lines(ui);
    lines.add({.name = "Claims", .count = "4", .kind = &kMarkKinds[0].kind});
    lines.add({.name = "No verdict", .count = "2", .on = true});
    lines.add({.name = longest});
    lines.add({.name = "Add a tag", .label = "Add…", .look = ChipLook::Add});
    high = lines.end();
  };
  window.draw(draw);
  CHECK(window.named("No verdict, 2").rect.y == window.named("Claims, 4").rect.y);
  CHECK(window.named("No verdict, 2").rect.x > window.named("Claims, 4").rect.right());
  CHECK(window.named(longest).rect == Rect{0, 32, 400, 24});
  CHECK(window.named("Add a tag").rect.y == 64);
  CHECK(high == 88);
  window.frame.coarse = true;
  window.draw(draw);
  CHECK(window.named("Add a tag").rect.height == 44);
  CHECK(high == 132);
}

TEST_CASE("a filter chip is a toggle button, and a chip that removes a tag is an ordinary button") {
  WidgetWindow window;
  bool pressed = false;
  const auto draw = [&](Ui& ui) {
    ChipLines lines(ui);
    lines.add({.name = "Sources",
               .shape_only = true,
               .count = "7",
               .on = true,
               .kind = &kMarkKinds[2].kind});
    pressed =
        lines.add({.name = "Remove repair", .label = "repair", .look = ChipLook::Removable}) ||
        pressed;
    lines.end();
  };
  window.draw(draw);
  CHECK(window.named("Sources, 7").role == Role::Toggle);
  CHECK(window.named("Sources, 7").on);
  CHECK(window.named("Sources, 7").shown == "7");
  CHECK(window.named("Remove repair").role == Role::Button);
  CHECK(window.named("Remove repair").shown == "repair");
  window.press(window.middle_of("Remove repair"), draw);
  CHECK(pressed);
}

TEST_CASE("tabs announce their counts and fit into a narrow panel") {
  WidgetWindow window;
  float width = 400;
  std::optional<std::size_t> pressed;
  const auto draw = [&](Ui& ui) {
    if (const auto now = tabs(ui, {.name = "Views", .tabs = kTabs, .chosen = 1}, width)) {
      pressed = now;
    }
  };
  window.draw(draw);
  CHECK(window.named("Sources, 6").role == Role::Tab);
  CHECK(window.named("Sources, 6").on);
  CHECK(window.named("Views").role == Role::TabList);
  window.press(window.middle_of("Links, 10"), draw);
  CHECK(pressed == 2);
  width = 180;
  window.draw(draw);
  CHECK(window.named("Links, 10").rect.right() <= 180);
}

TEST_CASE("a switch has the role of a switch and announces its state") {
  WidgetWindow window;
  bool on = false;
  const auto draw = [&](Ui& ui) {
    if (switch_line(ui, {.label = "Wide column", .on = on})) on = !on;
  };
  window.press({10, 10}, draw);
  CHECK(on);
  CHECK(window.named("Wide column").role == Role::Switch);
  CHECK(window.named("Wide column").on);
}

TEST_CASE("a menu opens below its button, and a press on an item closes the menu") {
  WidgetWindow window;
  constexpr std::array<MenuItem, 3> kItems{
      {{.label = "By place", .is_choice = true, .on = true},
       {.label = "Merge", .enabled = false},
       {.label = "Delete", .icon = Icon::Trash, .begins_group = true}}};
  std::optional<std::size_t> pressed;
  const auto draw = [&](Ui& ui) {
    const auto now = menu_button(ui, {.name = "More", .icon = Icon::More, .icon_only = true},
                                 {.name = "Actions", .items = kItems});
    if (now) pressed = now;
  };
  const auto open = [&] { window.press(window.middle_of("More"), draw); };
  window.draw(draw);
  CHECK(window.named("More").role == Role::MenuButton);
  CHECK_FALSE(window.named("More").on);
  CHECK_FALSE(window.has("Actions"));

  open();
  CHECK(window.named("More").on);
  CHECK(window.named("Actions").role == Role::Menu);
  CHECK(window.named("Actions").rect.y >= window.named("More").rect.bottom());
  CHECK(window.named("By place").role == Role::MenuChoice);
  CHECK(window.named("By place").on);
  CHECK(window.named("Delete").role == Role::MenuItem);
  CHECK(window.named("Delete").parent == window.named("Actions").id);

  window.press(window.middle_of("Merge"), draw);
  CHECK_FALSE(pressed);
  window.press(window.middle_of("Delete"), draw);
  CHECK(pressed == 2);
  CHECK_FALSE(window.has("Actions"));

  open();
  CHECK(window.has("Actions"));
  window.press({390, 290}, draw);
  CHECK_FALSE(window.has("Actions"));
  CHECK(pressed == 2);
}

TEST_CASE("a menu opens above its button if there is not enough space below the button") {
  WidgetWindow window;
  constexpr std::array<MenuItem, 2> kItems{{{.label = "First"}, {.label = "Second"}}};
  const auto draw = [&](Ui& ui) {
    ui.set_cursor({360, 260});
    menu_button(ui, {.name = "More"}, {.name = "Actions", .items = kItems}, {32, 32});
  };
  window.draw(draw);
  window.press(window.middle_of("More"), draw);
  const Rect menu = window.named("Actions").rect;
  CHECK(menu.bottom() <= 260);
  CHECK(menu.right() <= 400);
}

TEST_CASE("the button that clears a field is shown while the field contains text") {
  WidgetWindow window;
  Field field;
  field.id = 77;
  field.name = "Filter";
  bool cleared = false;
  const auto draw = [&](Ui& ui) {
    cleared = line_field(ui, field, {200, 32},
                         {.icon = Icon::Search, .clear = "Clear the filter", .key_hint = "/"}) ||
              cleared;
  };
  window.draw(draw);
  REQUIRE(window.fields.size() == 1);
  CHECK(window.fields[0].rect.x == 34);         // After the icon.
  CHECK(window.fields[0].rect.right() == 164);  // Before the key.
  CHECK_FALSE(window.has("Clear the filter"));
  field.text = "bridge";
  window.press({190, 16}, draw);
  CHECK(window.fields[0].rect.right() == 168);
  CHECK(cleared);
}

TEST_CASE("a property line shows the value beside the name and is as high as the value") {
  WidgetWindow window;
  bool pressed = false;
  float below = 0;
  const auto draw = [&](Ui& ui) {
    begin_property(ui, "Said by", "guessed");
    pressed = property_value(ui, {.name = "Said by: Ana", .value = "Ana"}) || pressed;
    end_property(ui);
    begin_property(ui, "Tags");
    button(ui, {.name = "High"}, {50, 70});
    end_property(ui);
    below = ui.cursor().y;
  };
  window.draw(draw);
  CHECK(window.named("Said by: Ana").rect == Rect{88, 0, 312, 32});
  CHECK(window.named("Said by: Ana").shown == "Ana");
  CHECK(window.named("High").rect == Rect{96, 32, 50, 70});
  CHECK(below == 102);
  window.press(window.middle_of("Said by: Ana"), draw);
  CHECK(pressed);
}

TEST_CASE("in a narrow line, the name of a property is above its value") {
  WidgetWindow window;
  window.frame.window = {232, 300};
  window.draw([](Ui& ui) {
    begin_property(ui, "Said by", "guessed");
    property_value(ui, {.name = "Said by: Ana", .value = "Ana"});
    end_property(ui);
    begin_property(ui, "Tags");
    button(ui, {.name = "High"}, {50, 70});
    end_property(ui);
  });
  CHECK(window.named("Said by: Ana").rect == Rect{-8, 24, 240, 32});
  CHECK(window.named("High").rect == Rect{0, 80, 50, 70});
}

TEST_CASE(
    "cells that do not fit in a row wrap, but cells with kinds of marks shrink to their symbols") {
  WidgetWindow window;
  constexpr std::array<MarkKind, 2> kKinds{MarkKind::Claim, MarkKind::Quote};
  const std::array<Cell, 2> kinds{{{"Claim", &kKinds[0]}, {"Quote", &kKinds[1]}}};
  window.draw([&](Ui& ui) {
    segmented(ui, {.name = "Manner", .cells = kCells, .width = 150});
    segmented(ui, {.name = "Kind", .cells = kinds, .width = 90});
  });
  const Rect direct = window.named("Direct").rect, mixed = window.named("Mixed").rect;
  CHECK(window.named("Indirect").rect.y == direct.y);
  CHECK(mixed.y >= direct.bottom());
  CHECK(mixed.bottom() <= window.named("Manner").rect.bottom());
  CHECK(window.named("Quote").rect.y == window.named("Claim").rect.y);
  CHECK(window.named("Quote").rect.right() <= 90);
}

TEST_CASE("tabs drop their counts before they truncate their labels") {
  WidgetWindow window;
  float wanted = 0;
  const auto draw = [&](Ui& ui) {
    wanted = 0;
    for (const TabSpec& tab : kTabs) wanted += ui.pen().width(ui.font(14, 600), tab.label) + 30;
    tabs(ui, {"Views", kTabs, 0}, wanted);
  };
  window.draw(draw);
  CHECK(window.named("Links, 10").rect.right() <= wanted);
  for (const TabSpec& tab : kTabs) {
    const std::string name = std::string(tab.label) + ", " + std::string(tab.count);
    CHECK(window.named(name).rect.width >=
          window.ui.pen().width(window.ui.font(14, 600), tab.label) + 20);
  }
}

TEST_CASE("switching a filter on or off does not change the width of its button") {
  WidgetWindow window;
  bool on = false;
  const auto draw = [&](Ui& ui) {
    ChipLines chips(ui);
    chips.add({.name = "No verdict", .count = "2", .on = on});
    chips.end();
  };
  window.draw(draw);
  const Rect before = window.named("No verdict, 2").rect;
  on = true;
  window.draw(draw);
  CHECK(window.named("No verdict, 2").rect == before);
}

TEST_CASE("a scroll bar does not narrow the content, and an indent does not narrow a scroll area") {
  WidgetWindow window;
  float width = 0, high = 10;
  const auto draw = [&](Ui& ui) {
    ui.indent(20, 30);
    ui.begin_scroll_area("area", {200, 100});
    width = ui.available_width();
    ui.add_item(0, {10, high});
    ui.end_scroll_area();
    ui.unindent();
  };
  window.draw(draw);
  CHECK(width == 200);
  high = 500;
  for (int i = 0; i < 3; ++i) window.draw(draw);
  CHECK(width == 200);
}

TEST_CASE("drop_target() returns the id of a dropped row, and no value after a press") {
  WidgetWindow window;
  std::string dropped;
  int pressed = 0;
  const auto draw = [&](Ui& ui) {
    for (const std::string name : {"Reuter", "Jonas Reuter"}) {
      const Ui::Item item = ui.add_pressable(Ui::id_of(name), {200, 40});
      ui.control().name = name;
      if (item.pressed) ++pressed;
      drag_source(ui, "entity", name, name);
      if (const auto id = drop_target(ui, "entity", item)) dropped = *id + " on " + name;
    }
  };
  window.press({10, 10}, draw);
  CHECK(pressed == 1);
  CHECK(dropped.empty());
  window.point({10, 10});
  window.draw(draw);
  window.hold({10, 10});
  window.draw(draw);
  for (const float y : {30.0f, 60.0f}) {
    window.point({20, y});
    window.draw(draw);
  }
  window.release({20, 60});
  window.draw(draw);
  window.draw(draw);
  CHECK(dropped == "Reuter on Jonas Reuter");
  CHECK(pressed == 1);
}

}  // namespace attest::controls_test
