// Draws the panel with its three tabs. The reader can drag the edge of the panel to change its
// width.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/panels/panels.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/tabs.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kPanelBar = 48, kPanelEdge = 8;  // CSS pixels.

// Draws the edge of the panel. The edge has an ImGui window of its own, because an item of the
// panel's window would lie below the scroll areas of the panel.
void draw_edge(Ui& ui, const Rect& rect, UiEvents& ui_events) {
  ui.begin_window("panel-edge",
                  {rect.x - ui.px(kPanelEdge) / 2, rect.y, ui.px(kPanelEdge), rect.height},
                  Ui::Layer::OnTop);
  ui.set_cursor({rect.x - ui.px(kPanelEdge) / 2, rect.y});
  const Ui::Item item = ui.add_pressable(Ui::id_of("edge"), {ui.px(kPanelEdge), rect.height});
  ui.control().name = say("panel.width", {{"width", static_cast<std::size_t>(ui.panel_width())}});
  // The tooltip is beside the pointer, because the item is as high as the panel.
  Ui::Item tip = item;
  if (item.under_pointer) {
    tip.rect.y = ImGui::GetIO().MousePos.y - ui.px(8);
    tip.rect.height = ui.px(16);
  }
  ui.offer_tip(tip, words("panel.width-tip"));
  if (item.hovered || item.held)
    ui.fill({rect.x, rect.y, ui.px(2), rect.height}, ui.palette().edge);
  ui.focus_ring(item.id, item.rect, 0);
  const ImGuiIO& io = ImGui::GetIO();
  const bool dragged = io.MouseDragMaxDistanceSqr[0] > 9;
  const int wanted = static_cast<int>(std::lround((rect.right() - io.MousePos.x) / ui.density()));
  const int width = std::clamp(wanted, kLeastPanelWidth, kMostPanelWidth);
  if (item.held && dragged) {
    // An event causes another frame, so an edge that is held still must not send events.
    if (width != static_cast<int>(ui.panel_width())) ui_events.push_back(ResizePanel{width, false});
  } else if (ImGui::IsItemDeactivated() && io.MouseReleased[0] && dragged) {
    ui_events.push_back(ResizePanel{width, true});
  } else if (item.pressed) {
    ui_events.push_back(ResizePanel{kPanelWidth, true});
  }
  ui.end_window();
}

void draw_list_menu(Ui& ui, const Session& session, UiEvents& ui_events) {
  const std::string hide = ui.key_hint(CommandId::TogglePanel),
                    wide = ui.key_hint(CommandId::WidenPanel),
                    narrow = ui.key_hint(CommandId::NarrowPanel);
  const std::array<MenuItem, 4> items{{
      {.label = words("panel.choose-all"), .enabled = !session.listed()->empty()},
      {.label = words("panel.widen"), .keys = wide, .begins_group = true},
      {.label = words("panel.narrow"), .keys = narrow},
      {.label = words("panel.hide"), .icon = Icon::Panel, .keys = hide, .begins_group = true},
  }};
  const std::optional<std::size_t> pressed =
      menu_button(ui, {.name = words("panel.more"), .icon = Icon::More, .icon_only = true},
                  {words("panel.more"), items});
  if (!pressed) return;
  constexpr std::array kCommands{CommandId::WidenPanel, CommandId::NarrowPanel,
                                 CommandId::TogglePanel};
  if (*pressed == 0) {
    ui_events.push_back(ChooseAllListed{});
  } else {
    ui_events.push_back(RunCommand{kCommands[*pressed - 1]});
  }
}

void draw_tabs(Ui& ui, const Rect& rect, const Session& session, PanelState& state,
               UiEvents& ui_events) {
  const Notebook& notebook = session.notebook();
  const std::string marks = std::to_string(notebook.mark_count()),
                    sources = std::to_string(state.sources.registers.count(session.project())),
                    links = std::to_string(notebook.links().size());
  const std::array<TabSpec, 3> all{{{words("panel.marks"), marks},
                                    {words("panel.sources"), sources},
                                    {words("panel.links"), links}}};
  const float y = rect.y + std::round((ui.px(kPanelBar) - ui.target()) / 2);
  const float more = ui.target(), left = rect.x + ui.px(12);
  ui.set_cursor({left, y});
  const std::optional<std::size_t> pressed =
      tabs(ui, {words("panel.views"), all, static_cast<std::size_t>(state.tab)},
           rect.right() - left - more - ui.px(12));
  if (pressed) ui_events.push_back(OpenTab{static_cast<PanelTab>(*pressed)});
  ui.set_cursor({rect.right() - more - ui.px(12), y});
  draw_list_menu(ui, session, ui_events);
  const float bottom = rect.y + ui.px(kPanelBar);
  ui.hairline({rect.x, bottom - 1}, {rect.right(), bottom});
  ui.set_cursor({rect.x, bottom});
}

}  // namespace

void draw_panel(Ui& ui, const Rect& rect, const Session& session, PanelState& state,
                UiEvents& ui_events) {
  if (rect.width <= 0 || rect.height <= 0) return;  // The panel is hidden.
  ui.begin_window(kPanelWindow, rect);
  ui.fill(rect, ui.palette().panel);
  const bool beside = rect.width < ui.window().width;
  ui.hairline({rect.x, rect.y},
              beside ? Point{rect.x, rect.bottom()} : Point{rect.right(), rect.y});
  // If the panel is a sheet (in a narrow window), a single chosen mark is shown without the tabs,
  // because its card needs their space.
  const std::size_t chosen = state.tab == PanelTab::Marks ? session.chosen_marks().size() : 0;
  // In a low window, a sheet has space for the tabs only if it is fully open.
  const bool is_low = ui.is_low() && (chosen > 1 || ui.sheet() != SheetHeight::Full);
  if (beside || (chosen != 1 && !is_low)) {
    draw_tabs(ui, rect, session, state, ui_events);
  } else {
    ui.set_cursor({rect.x, rect.y});
  }
  switch (state.tab) {
    case PanelTab::Marks:
      draw_marks_tab(ui, session, state, rect.bottom(), ui_events);
      break;
    case PanelTab::Sources:
      draw_sources_tab(ui, session, state.sources, ui_events);
      break;
    case PanelTab::Links:
      draw_links_tab(ui, session, state.links, ui_events);
      break;
  }
  ui.end_window();
  // On touch screens, the reader cannot drag the edge of the panel. Fingers that aim at the text or
  // the list would press the edge by mistake. Commands in the menu change the width instead.
  if (beside && !ui.coarse()) draw_edge(ui, rect, ui_events);
}

}  // namespace attest
