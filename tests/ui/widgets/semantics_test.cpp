#include "ui/widgets/semantics.h"

#include <algorithm>
#include <string>

#include "app/imgui_frame.h"
#include "doctest.h"
#include "imgui.h"
#include "support/recording_painter.h"

namespace attest::semantics_test {
namespace {

constexpr Size kWindow{400, 300};

// Draws a frame with one window, to which draw() adds items. Returns the controls of the frame.
template <typename Draw>
std::vector<Control> controls_of(Semantics& semantics, const Draw& draw) {
  testing::RecordingPainter painter;
  ImGuiFrame imgui;
  imgui.begin(kWindow, 0.016, painter);
  semantics.begin_frame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({kWindow.width, kWindow.height});
  ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration);
  draw();
  ImGui::End();
  imgui.end();
  return semantics.take_controls();
}

}  // namespace

TEST_CASE("an item without a description becomes a button with the label that ImGui reports") {
  Semantics semantics;
  const std::vector<Control> controls = controls_of(semantics, [] {
    ImGui::SetCursorScreenPos({20, 30});
    ImGui::Button("Save##2", {80, 24});
  });
  REQUIRE(controls.size() == 1);
  CHECK(controls[0].role == Control::Role::Button);
  CHECK(controls[0].name == "Save");
  CHECK(controls[0].rect == Rect{20, 30, 80, 24});
  CHECK(controls[0].enabled);
}

TEST_CASE("the control of a disabled item is disabled") {
  Semantics semantics;
  const std::vector<Control> controls = controls_of(semantics, [] {
    ImGui::BeginDisabled();
    ImGui::Button("Save");
    ImGui::EndDisabled();
  });
  REQUIRE(controls.size() == 1);
  CHECK_FALSE(controls[0].enabled);
}

TEST_CASE("an item that is scrolled out of view has a control that is clipped completely") {
  Semantics semantics;
  const std::vector<Control> controls = controls_of(semantics, [&] {
    ImGui::BeginChild("area", {200, 100});
    ImGui::SetCursorPosY(500);
    ImGui::Button("Below", {80, 24});
    // ImGui does not report the label of an item that is out of view.
    semantics.last().name = "Below";
    ImGui::EndChild();
  });
  const auto below = std::find_if(controls.begin(), controls.end(),
                                  [](const Control& each) { return each.name == "Below"; });
  REQUIRE(below != controls.end());
  CHECK(below->cut.below == below->rect.height);
  CHECK(controls.size() == 1);  // The scroll area and its scroll bar have no controls.
}

TEST_CASE("items that are added while a group is open are children of the group") {
  Semantics semantics;
  const std::vector<Control> controls = controls_of(semantics, [&] {
    ImGui::Button("Before");
    semantics.begin_group(7, Control::Role::Toolbar, "Tools");
    ImGui::Button("Inside");
    semantics.end_group({1, 2, 3, 4});
    ImGui::Button("After");
  });
  REQUIRE(controls.size() == 4);
  CHECK(controls[0].parent == 0);
  CHECK(controls[1].role == Control::Role::Toolbar);
  CHECK(controls[1].rect == Rect{1, 2, 3, 4});
  CHECK(controls[2].name == "Inside");
  CHECK(controls[2].parent == 7);
  CHECK(controls[3].parent == 0);
}

TEST_CASE("a text field comes after the control before it in the same group") {
  Semantics semantics;
  const auto add_field = [&](std::uint32_t id) {
    ImGui::Button(std::to_string(id).c_str(), {80, 24});
    Field field;
    field.id = id;
    semantics.turn_last_into_field(field);
  };
  const std::vector<Control> controls = controls_of(semantics, [&] {
    add_field(1);
    semantics.begin_group(7, Control::Role::Group, "Source");
    add_field(2);
    ImGui::Button("Kind");
    add_field(3);
    semantics.end_group({});
    add_field(4);
  });
  REQUIRE(controls.size() == 2);
  const std::vector<Field> fields = semantics.take_fields();
  REQUIRE(fields.size() == 4);
  CHECK(fields[0].after == 0);
  CHECK(fields[1].after == 0);
  CHECK(fields[2].after == controls[1].id);
  CHECK(fields[3].after == 7);
}

TEST_CASE("a text field replaces the control of its item and keeps the parent of the control") {
  Semantics semantics;
  const std::vector<Control> controls = controls_of(semantics, [&] {
    semantics.begin_group(7, Control::Role::Group, "Note");
    ImGui::Button("field", {80, 24});
    Field field;
    field.id = 3;
    semantics.turn_last_into_field(field);
    semantics.end_group({});
  });
  CHECK(controls.size() == 1);
  const std::vector<Field> fields = semantics.take_fields();
  REQUIRE(fields.size() == 1);
  CHECK(fields[0].id == 3);
  CHECK(fields[0].parent == 7);
}

}  // namespace attest::semantics_test
