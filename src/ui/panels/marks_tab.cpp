#include "ui/panels/marks_tab.h"

#include <algorithm>
#include <memory>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/panels/inspector/inspector.h"
#include "ui/panels/panels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kMarksRow = 44;  // All literal lengths in this file are in CSS pixels.
constexpr float kMarksMargin = 12, kMarksBar = 48, kMarksFade = 20;
// The minimum height of a list that scrolls separately from the card.
constexpr float kLowestList = 3 * kMarksRow;

void draw_welcome(Ui& ui, const PanelState& state, UiEvents& ui_events) {
  draw_kinds_explained(ui);
  if (state.is_sample) draw_first_steps(ui, state.first_steps);
  ui.gap(24);
  draw_open_your_own(ui, ui_events);
}

void draw_nothing_listed(Ui& ui, const Session& session, UiEvents& ui_events) {
  ui.indent(16, 16);
  ui.gap(16);
  TextStyle style = soft_text(ui);
  style.most_lines = 3;
  add_text(ui, {.text = words("filter.none-match"), .style = style});
  ui.gap(8);
  if (button(ui, {.name = words("filter.clear"), .look = ButtonLook::Raised})) {
    ui_events.push_back(SetQuery{MarkQuery{.order = session.query().order}});
  }
  ui.unindent();
}

// Lets the rows fade out below the chips while the list is scrolled, so that no row looks cut.
void fade_upper_edge(Ui& ui) {
  if (ImGui::GetScrollY() <= 0) return;
  const ImVec2 from = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const ImU32 solid = packed(ui.palette().panel), none = packed(with_alpha(ui.palette().panel, 0));
  ui.list()->AddRectFilledMultiColor(from, {from.x + size.x, from.y + ui.px(kMarksFade)}, solid,
                                     solid, none, none);
}

// Draws only the visible rows, because there may be 50,000 marks.
void draw_list(Ui& ui, const Session& session, const PanelState& state, bool reveal_chosen,
               UiEvents& ui_events) {
  if (session.notebook().mark_count() == 0) return draw_welcome(ui, state, ui_events);
  const std::shared_ptr<const MarkView> listed = session.listed();
  if (listed->empty()) return draw_nothing_listed(ui, session, ui_events);
  const float row = ui.px(kMarksRow), wide = ui.available_width();
  if (const Mark* mark = session.chosen_mark(); mark != nullptr && reveal_chosen) {
    const auto position = listed->position_of(session.notebook().mark_number(mark->id));
    const float y = ui.cursor().y + row * static_cast<float>(position.value_or(0));
    // The upper edge of the list fades out, so the row is scrolled below the fade.
    if (position) ui.reveal(y - ui.px(kMarksFade), y + row);
  }
  ui.begin_group(Control::Role::List, words("panel.marks"));
  visible_rows(ui, listed->size(), row,
               [&](std::size_t i) { draw_mark_row(ui, session, *listed, i, wide, ui_events); });
  ui.end_group();
}

// Draws the card if a single mark is chosen, the hints that the reader has not followed yet, and
// the filter.
void draw_above_list(Ui& ui, const Session& session, PanelState& state, UiEvents& ui_events) {
  const float top = ui.cursor().y;
  const bool several = session.chosen_marks().size() > 1;
  const Mark* const chosen = state.gone ? &*state.gone : session.chosen_mark();
  if (chosen != nullptr && !several) {
    ui.gap(kMarksMargin);
    ui.indent(kMarksMargin, kMarksMargin);
    draw_inspector(ui, session, *chosen, state.inspector, ui_events);
    ui.unindent();
  }
  const bool all_done = std::all_of(state.first_steps.begin(), state.first_steps.end(),
                                    [](bool done) { return done; });
  if (session.notebook().mark_count() > 0) {
    if (state.is_sample && !all_done) draw_first_steps(ui, state.first_steps);
    ui.gap(kMarksMargin);
    ui.indent(kMarksMargin, kMarksMargin);
    draw_mark_filter(ui, session, state.marks, ui_events);
    ui.unindent();
    ui.gap(4);
  }
  state.marks.above_list = ui.cursor().y - top;
}

}  // namespace

void draw_marks_tab(Ui& ui, const Session& session, PanelState& state, float bottom,
                    UiEvents& ui_events) {
  MarksTabState& tab = state.marks;
  const Point from = ui.cursor();
  const float wide = ui.available_width();
  const bool several = session.chosen_marks().size() > 1;
  // In a low window, the bar for several chosen marks scrolls together with the list and replaces
  // the filter.
  const float bar = several && !ui.is_low() ? ui.px(kMarksBar) : 0;
  const float room = bottom - from.y - bar;
  // Scroll a newly chosen mark into view only once. The reader can then scroll away from it.
  const bool is_new = tab.shown != session.chosen();
  tab.shown = session.chosen();
  // While the reader types, the card grows. If the list then has too little height, the items move
  // into another scroll area. The ImGui ids of the items must therefore not depend on the scroll
  // area.
  const ImGuiID scope = ImGui::GetID("marks");
  // The card and the filter are above the list. If they leave too little height for the list, the
  // card, the filter and the list scroll together.
  if (room < tab.above_list + ui.px(kLowestList)) {
    ui.begin_scroll_area("all", {wide, room});
    if (is_new && !session.chosen().empty()) ImGui::SetScrollY(0);
    ImGui::PushOverrideID(scope);
    if (several && bar == 0) {
      const Point at = ui.cursor();
      draw_bulk_bar(ui, {at.x, at.y, wide, ui.target()}, session, tab, ui_events);
      ui.set_cursor({at.x, at.y + ui.target()});
    } else {
      draw_above_list(ui, session, state, ui_events);
    }
    draw_list(ui, session, state, false, ui_events);
  } else {
    ImGui::PushOverrideID(scope);
    draw_above_list(ui, session, state, ui_events);
    ImGui::PopID();
    ui.begin_scroll_area("list", {wide, room - tab.above_list});
    ImGui::PushOverrideID(scope);
    draw_list(ui, session, state, is_new, ui_events);
    fade_upper_edge(ui);
  }
  ImGui::PopID();
  ui.end_scroll_area();
  if (bar > 0) draw_bulk_bar(ui, {from.x, bottom - bar, wide, bar}, session, tab, ui_events);
}

}  // namespace attest
