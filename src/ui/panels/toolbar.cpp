// The bar at the top: the product's name, the title of the article, and the tools.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"

namespace attest {
namespace {

struct Tool {
  CommandId command;
  ButtonSpec spec;
  std::string_view brief;  // The label in a narrow window. Empty: the label does not change.
  float gap;               // To the tool on its left, in CSS pixels.
};

// The name of the product and the title of the article, between `from` and `to`.
void draw_title(Ui& ui, const Rect& rect, float from, float to, const Session& session) {
  constexpr std::string_view kName = "Attest";
  const Font strong = ui.font(14, 700), plain = ui.font(14);
  const float name_wide = ui.pen().width(strong, kName);
  if (from + name_wide < to) {
    ui.text({from, rect.y, name_wide + ui.px(2), rect.height}, kName, strong, ui.palette().ink);
    from += name_wide + ui.px(16);
  }
  if (to - from <= ui.px(120)) return;
  // The box is as wide as the title, so that a right-to-left title is beside the product's name
  // too. A very long title fills the box and need not be measured.
  const std::string title = session.article().title();
  float wide = to - from;
  if (title.size() < 400) wide = std::min(wide, ui.pen().width(plain, title) + ui.px(2));
  ui.text({from, rect.y, wide, rect.height}, title, plain, ui.palette().soft);
}

}  // namespace

void draw_toolbar(Ui& ui, const Rect& rect, const Session& session, UiEvents& ui_events) {
  ui.begin_window("toolbar", rect);
  ui.fill(rect, ui.palette().panel);
  ui.hairline({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom()});
  ui.begin_group(Control::Role::Toolbar, "Tools");

  Tool tools[] = {
      {CommandId::Undo, {}, "↶", 16},
      {CommandId::Redo, {}, "↷", 4},
      {CommandId::TextSettings, {.shown = "Aa"}, {}, 4},
      {CommandId::ShowHelp, {}, "?", 4},
      {CommandId::OpenArticle, {.look = ButtonLook::Raised}, {}, 12},
      {CommandId::ExportFile, {.look = ButtonLook::Primary}, {}, 8},
  };
  for (Tool& tool : tools) tool.spec = spec_for(ui, tool.command, tool.spec);
  bool brief = false;
  const auto width_of = [&](const Tool& tool) {
    return std::max(ui.target(), button_width(ui, tool.spec, brief ? 8 : 12));
  };
  const auto gap_of = [&](const Tool& tool) { return ui.px(brief ? tool.gap / 3 : tool.gap); };
  const auto width_of_all = [&] {
    float wide = 0;
    for (const Tool& tool : tools) wide += width_of(tool) + gap_of(tool);
    return wide;
  };
  // If the full labels do not fit, the buttons show short labels with smaller gaps.
  const float name = ui.pen().width(ui.font(14, 700), "Attest");
  brief = ui.px(2 * 16) + name + width_of_all() > rect.width;
  if (brief) {
    for (Tool& tool : tools) {
      if (!tool.brief.empty()) tool.spec.shown = tool.brief;
    }
  }
  const float margin =
      brief ? std::clamp((rect.width - width_of_all()) / 2, 0.0f, ui.px(8)) : ui.px(16);
  const float left = rect.right() - margin - width_of_all();
  draw_title(ui, rect, rect.x + margin, left, session);

  ui.set_cursor({left, rect.y + std::round((rect.height - ui.target()) / 2)});
  for (const Tool& tool : tools) {
    ui.set_cursor({ui.cursor().x + gap_of(tool), ui.cursor().y});
    if (command_button(ui, tool.command, tool.spec, {width_of(tool), 0})) {
      ui_events.push_back(RunCommand{tool.command});
    }
    ui.same_line();
  }
  ui.end_group(rect);
  ui.end_window();
}

}  // namespace attest
