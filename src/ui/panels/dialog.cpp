#include "ui/panels/dialog.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"

namespace attest {
namespace {

constexpr float kHead = 60;  // All literal lengths in this file are in CSS pixels.
constexpr float kDialogPad = 24, kBelow = 8, kDialogMargin = 8;

Rect window_rect() {
  const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  return {at.x, at.y, size.x, size.y};
}

float dialog_width(const Ui& ui, float css_width) {
  return std::min(ui.px(css_width), ui.window().width - ui.px(2 * kDialogMargin));
}

// `least` and `most` limit the height of the dialog, in device pixels.
bool begin_modal(Ui& ui, const char* id, float width, float least, float most) {
  if (!ImGui::IsPopupOpen(id)) ImGui::OpenPopup(id);
  ImGui::SetNextWindowSizeConstraints({width, least}, {width, most});
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_AlwaysAutoResize;
  if (!ImGui::BeginPopupModal(id, nullptr, kFlags)) return false;
  ui.pen().begin_frame(ui.list(), ui.palette());
  return true;
}

bool begin_modal(Ui& ui, const char* id, float width) {
  return begin_modal(ui, id, width, 0, ui.window().height - ui.px(2 * kDialogMargin));
}

// Closes the dialog if the reader presses outside of it.
void close_on_press_outside(UiEvents& ui_events) {
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
      !ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow |
                              ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
    ui_events.push_back(RunCommand{CommandId::Close});
  }
}

}  // namespace

bool begin_dialog(Ui& ui, const DialogSpec& spec, UiEvents& ui_events) {
  const Size window = ui.window();
  const float wide = dialog_width(ui, spec.css_width);
  const float y = spec.at_top ? ui.px(kDialogMargin) : std::round(window.height / 2);
  ImGui::SetNextWindowPos({std::round(window.width / 2), y}, ImGuiCond_Always,
                          {0.5f, spec.at_top ? 0 : 0.5f});
  if (!begin_modal(ui, spec.id, wide)) return false;
  const Rect card = window_rect();
  ui.list()->PushClipRectFullScreen();
  ui.fill({0, 0, window.width, window.height}, ui.palette().scrim);
  ui.list()->PopClipRect();
  ui.card(card, 12, true);
  ui.begin_group(Control::Role::Dialog, spec.title);

  ui.set_cursor({card.x + ui.px(kDialogPad), card.y + ui.px(16)});
  TextStyle title = body_text(ui);
  title.font = ui.font(17, 600);
  add_text(ui, {.text = spec.title,
                .style = title,
                .id = "title",
                .width = wide - ui.px(120),
                .height = ui.px(32),
                .role = Control::Role::Heading});
  ui.set_cursor({card.x + wide - ui.px(16 + 64), card.y + ui.px(32) - std::round(ui.target() / 2)});
  if (command_button(ui, CommandId::Close, {}, {ui.px(64), 0})) {
    ui_events.push_back(RunCommand{CommandId::Close});
  }
  ui.set_cursor({card.x, card.y + ui.px(kHead)});
  const float highest = window.height - ui.px(2 * kDialogMargin + kHead + kBelow) - spec.foot;
  const float most = std::max(1.0f, highest);
  ui.begin_scroll_area("body", {wide, std::min(spec.body, most)}, spec.body > 0 ? 0 : most);
  ui.indent(kDialogPad, kDialogPad);
  return true;
}

void end_dialog_body(Ui& ui) {
  ui.unindent();
  ui.end_scroll_area();
}

void end_dialog(Ui& ui, const DialogContext& context, UiEvents& ui_events) {
  ui.gap(kBelow);
  end_card(ui, context, ui_events);
}

bool begin_page(Ui& ui, const char* id, std::string_view name) {
  const Size window = ui.window();
  ImGui::SetNextWindowPos({0, 0}, ImGuiCond_Always);
  if (!begin_modal(ui, id, window.width, window.height, window.height)) return false;
  ui.fill({0, 0, window.width, window.height}, ui.palette().panel);
  ui.begin_group(Control::Role::Dialog, name);
  return true;
}

bool begin_card(Ui& ui, const char* id, std::string_view name, Point at, Point pivot, float width) {
  ImGui::SetNextWindowPos({at.x, at.y}, ImGuiCond_Always, {pivot.x, pivot.y});
  if (!begin_modal(ui, id, width)) return false;
  ui.card(window_rect(), 12, true);
  ui.begin_group(Control::Role::Dialog, name);
  return true;
}

void end_card(Ui& ui, const DialogContext& context, UiEvents& ui_events) {
  ui.end_group(window_rect());
  // The notice is drawn inside the popup, because windows outside a modal popup cannot be pressed.
  if (context.notice != nullptr) draw_notice(ui, context.reading, *context.notice, ui_events);
  close_on_press_outside(ui_events);
  ImGui::EndPopup();
}

void close_dialogs() {
  // Only a modal popup is closed; a menu of the panel stays open.
  if (ImGui::GetTopMostPopupModal() != nullptr) ImGui::ClosePopupToLevel(0, false);
}

}  // namespace attest
