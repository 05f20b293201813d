// Tests that a mirrored interface has its widgets on the other side, that its text can be read, and
// that the pointer finds the widgets.
#include <string_view>
#include <vector>

#include "doctest.h"
#include "imgui.h"
#include "support/widget_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_field.h"

namespace attest::mirror_test {
namespace {

using testing::WidgetWindow;

constexpr Mirror kMirror{400};  // The window of WidgetWindow is 400 pixels wide.

// A drawn glyph run: the rect in the window, and the texture coordinates at its left and right end.
struct DrawnRun {
  float left, right, u_left, u_right;
};

struct DrawnLabel {
  float width = 0;
  std::vector<DrawnRun> runs;  // In drawing order.
};

// Draws one label at {40, 10} in a room of this width.
DrawnLabel drawn(std::string_view label, const Mirror& mirror, float room) {
  WidgetWindow window;
  DrawnLabel out;
  window.ui.set_mirror(mirror);
  window.draw([&](Ui& ui) {
    out.width = ui.text({40, 10, room, 20}, label, ui.font(14), ui.palette().ink);
  });
  for (const ImDrawList* list : window.picture->CmdLists) {
    for (int i = 0; i + 3 < list->VtxBuffer.Size; i += 4) {
      const ImDrawVert& a = list->VtxBuffer[i];
      const ImDrawVert& b = list->VtxBuffer[i + 2];
      const bool swapped = a.pos.x > b.pos.x;
      const ImDrawVert &left = swapped ? b : a, &right = swapped ? a : b;
      out.runs.push_back({left.pos.x, right.pos.x, left.uv.x, right.uv.x});
    }
  }
  return out;
}

void draw_widgets(Ui& ui, int& pressed) {
  ui.set_cursor({10, 20});
  pressed += button(ui, {.name = "First"}, {80, 30}) ? 1 : 0;
  ui.begin_group(Control::Role::Group, "Group");
  ui.set_cursor({100, 20});
  pressed += button(ui, {.name = "Second"}, {80, 30}) ? 10 : 0;
  ui.end_group();
  Field field;
  field.id = 7;
  field.name = "Field";
  ui.set_cursor({10, 60});
  text_field(ui, std::move(field), {200, 30});
}

}  // namespace

TEST_CASE("in a mirrored interface, each control and field is at the mirrored place") {
  WidgetWindow plain, mirrored;
  mirrored.ui.set_mirror(kMirror);
  int pressed = 0;
  const auto widgets = [&](Ui& ui) { draw_widgets(ui, pressed); };
  plain.draw(widgets);
  mirrored.draw(widgets);
  REQUIRE(plain.controls.size() == mirrored.controls.size());
  for (std::size_t i = 0; i < plain.controls.size(); ++i) {
    CHECK(mirrored.controls[i].rect == kMirror.of(plain.controls[i].rect));
    CHECK(mirrored.controls[i].name == plain.controls[i].name);
  }
  CHECK(mirrored.named("First").rect == Rect{310, 20, 80, 30});
  REQUIRE(mirrored.fields.size() == 1);
  CHECK(mirrored.fields[0].rect == kMirror.of(plain.fields[0].rect));
}

TEST_CASE("in a mirrored interface, the pointer presses the widget that is drawn below it") {
  WidgetWindow window;
  window.ui.set_mirror(kMirror);
  int pressed = 0;
  const auto widgets = [&](Ui& ui) { draw_widgets(ui, pressed); };
  window.draw(widgets);
  window.press(window.middle_of("Second"), widgets);
  CHECK(pressed == 10);
  window.press({45, 35}, widgets);  // Here is the first button if the interface is not mirrored.
  CHECK(pressed == 10);
}

TEST_CASE("in a mirrored interface, a label is at the other side and can be read") {
  for (const std::string_view label : {"The mayor", "ראש העיר", "ראש the mayor העיר"}) {
    for (const float room : {300.0f, 50.0f}) {
      const DrawnLabel plain = drawn(label, {}, room), mirrored = drawn(label, kMirror, room);
      REQUIRE(!plain.runs.empty());
      REQUIRE(plain.runs.size() == mirrored.runs.size());
      // The label begins 40 pixels from the right edge of the window.
      const float moved = 400 - 40 - plain.width - 40;
      for (std::size_t i = 0; i < plain.runs.size(); ++i) {
        CHECK(mirrored.runs[i].left == plain.runs[i].left + moved);
        CHECK(mirrored.runs[i].right == plain.runs[i].right + moved);
        CHECK(mirrored.runs[i].u_left == plain.runs[i].u_left);
        CHECK(mirrored.runs[i].u_right == plain.runs[i].u_right);
      }
    }
  }
}

TEST_CASE("in a mirrored interface, only an icon with a direction is mirrored") {
  const auto shape = [](Icon icon, const Mirror& mirror) {
    WidgetWindow window;
    window.ui.set_mirror(mirror);
    window.draw([&](Ui& ui) { draw_icon(ui, icon, {0, 0, 16, 16}, {.colour = ui.palette().ink}); });
    float sum = 0;  // Differs between an icon and its mirrored image.
    for (const ImDrawVert& each : window.picture->CmdLists[0]->VtxBuffer) {
      const float x = each.pos.x - mirror.x(8) + 8;
      sum += x * x * x;
    }
    return sum;
  };
  for (const Icon icon : {Icon::Search, Icon::Check, Icon::Link, Icon::Pencil}) {
    CHECK(shape(icon, kMirror) == doctest::Approx(shape(icon, {})).epsilon(1e-4));
  }
  for (const Icon icon : {Icon::Undo, Icon::Redo, Icon::ChevronLeft, Icon::ArrowRight}) {
    CHECK(shape(icon, kMirror) != doctest::Approx(shape(icon, {})).epsilon(1e-2));
  }
}

}  // namespace attest::mirror_test
