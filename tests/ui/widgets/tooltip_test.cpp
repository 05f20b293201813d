#include "ui/widgets/tooltip.h"

#include "doctest.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "support/widget_window.h"
#include "ui/widgets/button.h"

namespace attest::tooltip_test {
namespace {

constexpr bool kPointed = true;

// Runs a frame in which the pointer or the focus is on the control `id`, or on no control if `id`
// is 0.
void frame(Tooltip& tooltip, std::uint32_t id, double now_s, bool moved = false,
           bool pointed = kPointed) {
  tooltip.begin_frame();
  if (id != 0) tooltip.offer({id, {}, "Undo", "Ctrl+Z"}, pointed);
  tooltip.update(now_s, moved);
}

}  // namespace

TEST_CASE("a tooltip requests a frame for the time of its appearance, and no frame afterwards") {
  Tooltip tooltip;
  frame(tooltip, 1, 10, true);
  CHECK(tooltip.shown() == nullptr);
  CHECK(tooltip.wait_s() == doctest::Approx(0.4));
  frame(tooltip, 1, 10.4);
  REQUIRE(tooltip.shown() != nullptr);
  CHECK(tooltip.shown()->text == "Undo");
  CHECK(tooltip.wait_s() < 0);
  frame(tooltip, 1, 99);
  CHECK(tooltip.shown() != nullptr);
  CHECK(tooltip.wait_s() < 0);
}

TEST_CASE("no tooltip appears while the pointer moves over a control") {
  Tooltip tooltip;
  frame(tooltip, 1, 10, true);
  frame(tooltip, 1, 10.3, true);
  frame(tooltip, 1, 10.5);
  CHECK(tooltip.shown() == nullptr);
  CHECK(tooltip.wait_s() == doctest::Approx(0.2));
  frame(tooltip, 1, 10.7);
  CHECK(tooltip.shown() != nullptr);
}

TEST_CASE("a tooltip appears at once if another tooltip was visible shortly before") {
  Tooltip tooltip;
  frame(tooltip, 1, 10);
  frame(tooltip, 1, 10.4);
  frame(tooltip, 2, 10.5, true);
  REQUIRE(tooltip.shown() != nullptr);
  CHECK(tooltip.shown()->id == 2);
  frame(tooltip, 0, 11);
  CHECK(tooltip.shown() == nullptr);
  frame(tooltip, 3, 11.2);
  CHECK(tooltip.shown() != nullptr);
  frame(tooltip, 0, 12);
  frame(tooltip, 1, 12.5);
  CHECK(tooltip.shown() == nullptr);
}

TEST_CASE("a dismissed tooltip returns only after the pointer has left the tooltip's control") {
  Tooltip tooltip;
  frame(tooltip, 1, 10);
  frame(tooltip, 1, 10.4);
  tooltip.dismiss();
  CHECK(tooltip.shown() == nullptr);
  frame(tooltip, 1, 20);
  CHECK(tooltip.shown() == nullptr);
  CHECK(tooltip.wait_s() < 0);
  frame(tooltip, 0, 21);
  frame(tooltip, 1, 22);
  frame(tooltip, 1, 22.4);
  CHECK(tooltip.shown() != nullptr);
}

TEST_CASE(
    "the keyboard focus shows a tooltip at once, but the tooltip under the pointer has priority") {
  Tooltip tooltip;
  frame(tooltip, 1, 10, false, !kPointed);
  CHECK(tooltip.shown() != nullptr);
  tooltip.begin_frame();
  tooltip.offer({2, {}, "Pointed", ""}, kPointed);
  tooltip.offer({1, {}, "Focused", ""}, !kPointed);
  tooltip.update(10.1, false);
  REQUIRE(tooltip.shown() != nullptr);
  CHECK(tooltip.shown()->text == "Pointed");
}

TEST_CASE("a button without a label or with a truncated label has a tooltip") {
  testing::WidgetWindow window;
  const auto draw = [](Ui& ui) {
    button(ui, {.name = "Undo", .icon = Icon::Undo, .icon_only = true, .tip_keys = "Ctrl+Z"});
    button(ui, {.name = "Open"});
    button(ui, {.name = "A label that is too long"}, {80, 0});
  };
  const auto tip_over = [&](std::string_view name) {
    window.point(window.middle_of(name));
    window.draw(draw, 1);
    window.draw(draw, 0.5);
    const Tooltip::Tip* tip = window.ui.tooltip().shown();
    return tip == nullptr ? "none" : tip->text + "|" + tip->keys;
  };
  window.draw(draw);
  CHECK(window.named("Undo").rect.width == 32);
  CHECK(tip_over("Undo") == "Undo|Ctrl+Z");
  CHECK(tip_over("Open") == "none");
  CHECK(tip_over("A label that is too long") == "A label that is too long|");
}

TEST_CASE("a disabled icon-only button has a tooltip, and a touch shows no tooltip") {
  testing::WidgetWindow window;
  const auto draw = [](Ui& ui) {
    button(ui, {.name = "Redo", .enabled = false, .icon = Icon::Redo, .icon_only = true});
  };
  window.draw(draw);
  window.point(window.middle_of("Redo"));
  window.draw(draw, 1);
  window.draw(draw, 0.5);
  CHECK(window.ui.tooltip().shown() != nullptr);

  testing::WidgetWindow touched;
  touched.draw(draw);
  touched.press(touched.middle_of("Redo"), draw, PointerKind::Touch);
  touched.draw(draw, 1);
  CHECK(touched.ui.tooltip().shown() == nullptr);
  CHECK(touched.ui.tooltip().wait_s() < 0);
}

TEST_CASE("a visible tooltip does not open the debug window of ImGui") {
  testing::WidgetWindow window;
  const auto widgets = [](Ui& ui) { button(ui, {.name = "Undo", .tip = "Undo the last step"}); };
  window.draw(widgets);
  window.point(window.middle_of("Undo"));
  for (int i = 0; i < 4; ++i) window.draw(widgets, 0.5);
  REQUIRE(window.ui.tooltip().shown() != nullptr);
  CHECK_FALSE(ImGui::FindWindowByName("Debug##Default")->Active);
}

}  // namespace attest::tooltip_test
