#include "ui/panels/search_bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

#include "ui/widgets/command_button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kClosedWidth = 216, kOpenWidth = 500, kLeastField = 96, kLeastCount = 112,
                kLeastTyped = 60, kBarInset = 8;  // CSS pixels.

struct SearchTool {
  CommandId command;
  ButtonSpec spec;
};

constexpr std::size_t kOptions = 4;

// Returns the switches of the search options, followed by the buttons for the previous hit, for the
// next hit, and for closing the search.
std::array<SearchTool, kOptions + 3> tools_of(const SearchOptions& options) {
  const auto toggle = [](std::string_view shown, bool on) {
    return ButtonSpec{.name = {}, .shown = shown, .role = Control::Role::Toggle, .on = on};
  };
  const auto icon = [](Icon which) {
    return ButtonSpec{.name = {}, .icon = which, .icon_only = true};
  };
  return {SearchTool{CommandId::SearchCase, toggle(words("search.case-sign"), options.match_case)},
          SearchTool{CommandId::SearchWholeWords,
                     toggle(words("search.word-sign"), options.whole_word)},
          SearchTool{CommandId::SearchAccents,
                     toggle(words("search.accents-sign"), options.match_accents)},
          SearchTool{CommandId::SearchExpression,
                     toggle(words("search.expression-sign"), options.expression)},
          SearchTool{CommandId::PreviousHit, icon(Icon::ChevronUp)},
          SearchTool{CommandId::NextHit, icon(Icon::ChevronDown)},
          SearchTool{CommandId::CloseSearch, icon(Icon::Close)}};
}

// Draws a button with a menu of the options.
void draw_options(Ui& ui, std::span<const SearchTool> options, float side, UiEvents& ui_events) {
  std::array<MenuItem, kOptions> items;
  bool any = false;
  for (std::size_t i = 0; i < kOptions; ++i) {
    const CommandId command = options[i].command;
    const bool on = options[i].spec.on;
    any = any || on;
    items[i] = {.label = ui.commands().spec(command).label(),
                .enabled = ui.commands().enabled(command),
                .is_check = true,
                .on = on};
  }
  const auto pressed = menu_button(ui,
                                   {.name = words("search.options"),
                                    .look = any ? ButtonLook::Raised : ButtonLook::Quiet,
                                    .icon = Icon::More,
                                    .icon_only = true},
                                   {words("search.options"), items}, {side, side});
  if (pressed) ui_events.push_back(RunCommand{options[*pressed].command});
}

// Draws the tools at the right edge of `box`. Returns the rest of `box`. If there is not enough
// space for all tools, the field and the count, a menu at the left edge has the options.
Rect draw_tools(Ui& ui, const Rect& box, const SearchBar& bar, UiEvents& ui_events) {
  std::array<SearchTool, kOptions + 3> all = tools_of(bar.options);
  const float side = std::min(ui.target(), box.height);
  const bool fits =
      box.width - side * static_cast<float>(all.size()) >= ui.px(kLeastField + kLeastCount);
  const std::span<SearchTool> tools = std::span(all).subspan(fits ? 0 : kOptions);
  const float left = fits ? box.x : box.x + side;
  const float right = box.right() - side * static_cast<float>(tools.size());
  if (!fits) {
    ui.set_cursor({box.x, box.y});
    draw_options(ui, std::span(all).first(kOptions), side, ui_events);
  }
  float x = right;
  for (SearchTool& tool : tools) {
    tool.spec.tip = ui.commands().spec(tool.command).label();
    ui.set_cursor({x, box.y});
    if (command_button(ui, tool.command, tool.spec, {side, box.height})) {
      ui_events.push_back(RunCommand{tool.command});
    }
    x += side;
  }
  return {left, box.y, right - left, box.height};
}

}  // namespace

float search_bar_width(const Ui& ui, bool open) { return ui.px(open ? kOpenWidth : kClosedWidth); }

void draw_search_bar(Ui& ui, const Rect& rect, const SearchBar& bar, UiEvents& ui_events) {
  ui.begin_window("search", rect, Ui::Layer::OnTop);
  ui.fill(rect, ui.palette().panel);
  ui.begin_group(Control::Role::Group, words("search.name"));
  if (!bar.open && rect.width < ui.px(kLeastField)) {
    ui.set_cursor({rect.x, rect.y});
    const ButtonSpec spec{.name = {}, .icon = Icon::Search, .icon_only = true};
    if (command_button(ui, CommandId::Find, spec, {rect.width, rect.height})) {
      ui_events.push_back(RunCommand{CommandId::Find});
    }
  } else {
    Field field;
    field.id = kFindField;
    field.name = words("search.field");
    field.hint = words("search.hint");
    field.text = bar.words;
    field.version = bar.version;
    const float high = std::min(rect.height, ui.target());
    // In a narrow window, the bar begins at the edge of the window. The frame of the field then
    // needs a distance from this edge.
    const float inset = rect.x > 0 ? 0 : ui.px(kBarInset);
    Rect box{rect.x + inset, rect.y + std::round((rect.height - high) / 2), rect.width - inset,
             high};
    const float start = box.x;
    float right = box.right();
    if (bar.open) {
      box = draw_tools(ui, box, bar, ui_events);
      right = box.right() - ui.px(4);
      const Font small = ui.font(12);
      const float wide = std::min(ui.pen().width(small, bar.count) + ui.px(2),
                                  right - box.x - ui.px(kLeastTyped + 8));
      if (!bar.count.empty() && wide > 0) {
        right -= wide;
        TextStyle style = small_text(ui);
        if (bar.nothing_found) style.colour = ui.palette().alert;
        ui.set_cursor({right, box.y});
        add_silent_text(ui, {.text = bar.count,
                             .style = style,
                             .id = "count",
                             .width = wide,
                             .height = box.height});
        right -= ui.px(8);
      }
    }
    const std::string key = ui.key_hint(CommandId::Find);
    ui.set_cursor({box.x, box.y});
    line_field(ui, std::move(field), {right - box.x, box.height},
               {.icon = box.x > start ? Icon::None : Icon::Search,
                .key_hint = key,
                .wrong = bar.nothing_found});
  }
  ui.end_group(rect);
  ui.end_window();
}

}  // namespace attest
