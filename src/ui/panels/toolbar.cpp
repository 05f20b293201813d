// Draws the bar at the top of the window: the product's name, the title of the article, and the
// tools.
//
// If the window is too narrow, the bar becomes shorter in three steps: (1) the search field becomes
// an icon, (2) the labels are omitted, (3) tools move into a menu at the end of the bar, beginning
// with the least used tool.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels/panels.h"
#include "ui/panels/short_words.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/menu.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// In CSS pixels. A line in the middle of kGroupGap separates two groups of tools.
constexpr float kToolbarGap = 4, kWideGap = 8, kGroupGap = 24, kToolbarMargin = 16,
                kNarrowMargin = 4, kToolbarLeastTitle = 120;
// On a bar narrower than this, only the tools that a reader with a phone uses most are visible. In
// CSS pixels.
constexpr float kPhone = 480;

// The tools from left to right. In a wide window, `Open` is beside the name of the product. All
// other tools are at the right edge.
enum class ToolbarButton : std::uint8_t { Undo, Redo, Text, Open, Theme, Panel, Export, More };
constexpr std::size_t kTools = 8;
// The tools that can move into the menu, in the order in which they move.
constexpr std::array<ToolbarButton, 6> kFirstToGo{ToolbarButton::Panel, ToolbarButton::Theme,
                                                  ToolbarButton::Redo,  ToolbarButton::Export,
                                                  ToolbarButton::Text,  ToolbarButton::Open};

constexpr std::array<Theme, kThemes> kThemeOrder{Theme::System, Theme::Light, Theme::Dark,
                                                 Theme::HighContrast};
std::string_view name_of(Theme theme) {
  switch (theme) {
    case Theme::System:
      return words("theme.system");
    case Theme::Light:
      return words("theme.light");
    case Theme::Dark:
      return words("theme.dark");
    case Theme::HighContrast:
      break;
  }
  return words("theme.high-contrast");
}

std::vector<MenuItem> theme_items(const Toolbar& toolbar) {
  std::vector<MenuItem> items;
  items.reserve(kThemeOrder.size());
  for (const Theme theme : kThemeOrder) {
    items.push_back({.label = name_of(theme), .is_choice = true, .on = theme == toolbar.theme});
  }
  return items;
}

CommandId command_of(ToolbarButton tool) {
  switch (tool) {
    case ToolbarButton::Open:
      return CommandId::OpenArticle;
    case ToolbarButton::Undo:
      return CommandId::Undo;
    case ToolbarButton::Redo:
      return CommandId::Redo;
    case ToolbarButton::Panel:
      return CommandId::TogglePanel;
    case ToolbarButton::Export:
      return CommandId::ExportFile;
    case ToolbarButton::Text:
    case ToolbarButton::Theme:
    case ToolbarButton::More:
      break;
  }
  return CommandId::TextSettings;
}

Icon icon_of(ToolbarButton tool) {
  constexpr std::array<Icon, kTools> kIcons{Icon::Undo,  Icon::Redo,  Icon::None,   Icon::Library,
                                            Icon::Theme, Icon::Panel, Icon::Export, Icon::More};
  return kIcons[static_cast<std::size_t>(tool)];
}

class Bar {
 public:
  Bar(Ui& ui, const Rect& rect, const Toolbar& toolbar, const SearchBar& search_bar,
      UiEvents& ui_events)
      : ui_(ui), rect_(rect), toolbar_(toolbar), search_bar_(search_bar), ui_events_(ui_events) {
    shown_.fill(true);
    shown_[index(ToolbarButton::More)] = false;
    if (!toolbar.status.empty()) shown_[index(ToolbarButton::More)] = true;
    if (toolbar.narrow) {
      // In a narrow window, the panel is a sheet, which has a handle instead of this tool.
      shown_[index(ToolbarButton::Panel)] = false;
      // The menu is always available, because it contains the help. The status line may have no
      // space for the help.
      shown_[index(ToolbarButton::More)] = true;
    }
    if (rect.width < ui.px(kPhone)) {
      labels_ = false;
      for (const ToolbarButton tool :
           {ToolbarButton::Theme, ToolbarButton::Redo, ToolbarButton::Export}) {
        shown_[index(tool)] = false;
      }
    }
    search_ = toolbar.search_width;
    name_ = ui.pen().width(name_font(), words("page.name"));
    fit();
  }

  void draw() {
    float x = rect_.x + left_margin();
    if (has_name_) {
      ui_.text({x, rect_.y, name_ + ui_.px(2), rect_.height}, words("page.name"), name_font(),
               ui_.palette().ink);
      x += std::ceil(name_) + ui_.px(kWideGap);
    }
    if (is_beside_name(ToolbarButton::Open))
      x = draw_tool(ToolbarButton::Open, x) + ui_.px(kWideGap);
    float right = rect_.right() - margin() - width_of_right();
    draw_title(x, right - ui_.px(kWideGap));
    for (std::size_t i = 0; i < kTools; ++i) {
      const ToolbarButton tool = static_cast<ToolbarButton>(i);
      if (tool == ToolbarButton::Text && search_ > 0) {
        draw_separator(right);
        // The search is drawn here, because Tab reaches the tools in the order of the picture.
        const Rect search{right + group_gap(),
                          rect_.y + std::round((rect_.height - ui_.target()) / 2), search_,
                          ui_.target()};
        draw_search_bar(ui_, search, search_bar_, ui_events_);
        right = search.right();
      }
      if (!is_at_right(tool)) continue;
      if (tool == ToolbarButton::Export) draw_separator(right);
      right = draw_tool(tool, right + gap_before(tool));
    }
  }

 private:
  static std::size_t index(ToolbarButton tool) { return static_cast<std::size_t>(tool); }
  Font name_font() const { return ui_.font(14, 700); }
  float margin() const { return ui_.px(toolbar_.narrow ? kNarrowMargin : kToolbarMargin); }
  // A name needs more distance from the edge of the window than a button, which has its own margin.
  float left_margin() const { return has_name_ ? ui_.px(kToolbarMargin) : margin(); }
  bool is_beside_name(ToolbarButton tool) const {
    return tool == ToolbarButton::Open && !toolbar_.narrow && shown_[index(tool)];
  }
  bool is_at_right(ToolbarButton tool) const {
    return shown_[index(tool)] && !is_beside_name(tool);
  }
  float group_gap() const { return ui_.px(toolbar_.narrow ? 0 : kGroupGap); }
  float gap_before(ToolbarButton tool) const {
    if (toolbar_.narrow || tool == ToolbarButton::Undo) return 0;
    if (tool == ToolbarButton::Export) return group_gap();
    return ui_.px(tool == ToolbarButton::Text ? kWideGap : kToolbarGap);
  }

  // Draws the line between two groups of tools. The first group ends at `right`.
  void draw_separator(float right) {
    if (toolbar_.narrow) return;
    const float x = std::round(right + group_gap() / 2), inset = ui_.px(14);
    ui_.hairline({x, rect_.y + inset}, {x + 1, rect_.bottom() - inset});
  }

  ButtonSpec spec_of(ToolbarButton tool) const {
    ButtonSpec spec{.icon = icon_of(tool), .icon_only = true};
    switch (tool) {
      case ToolbarButton::Open:
        spec.icon_only = !labels_;
        break;
      case ToolbarButton::Export:
        spec.icon_only = !labels_;
        spec.look = toolbar_.changed_since_file ? ButtonLook::Primary : ButtonLook::Raised;
        break;
      case ToolbarButton::Text:
        spec.icon_only = false;
        spec.shown = words("toolbar.text-sizes");
        spec.strong = true;
        break;
      case ToolbarButton::Panel:
        spec.on = !toolbar_.panel_hidden;
        spec.role = Control::Role::Toggle;
        break;
      case ToolbarButton::Theme:
        spec.name = words("toolbar.theme");
        break;
      case ToolbarButton::More:
        spec.name = words("toolbar.more");
        break;
      case ToolbarButton::Undo:
      case ToolbarButton::Redo:
        break;
    }
    return spec.name.empty() ? spec_for(ui_, command_of(tool), spec) : spec;
  }

  float width_of(ToolbarButton tool) const {
    return std::max(ui_.target(), button_width(ui_, spec_of(tool)));
  }
  float width_of_right() const {
    float wide = search_ > 0 ? search_ + group_gap() : 0;
    for (std::size_t i = 0; i < kTools; ++i) {
      const ToolbarButton tool = static_cast<ToolbarButton>(i);
      if (is_at_right(tool)) wide += width_of(tool) + gap_before(tool);
    }
    return wide;
  }
  // The width of all parts that are shown.
  float width() const {
    float wide = left_margin() + margin() + width_of_right();
    if (has_name_) wide += name_ + ui_.px(kWideGap);
    if (is_beside_name(ToolbarButton::Open))
      wide += width_of(ToolbarButton::Open) + ui_.px(kWideGap);
    return wide;
  }
  bool fits() const { return width() <= rect_.width; }

  // Replaces the closed search field by an icon, omits labels and moves tools into the menu, in
  // this order, until the remaining parts fit. The open search field keeps its width as long as
  // possible.
  void fit() {
    if (fits()) return;
    if (search_ > 0 && !toolbar_.search_open) search_ = ui_.target();
    if (fits()) return;
    labels_ = false;
    if (fits()) return;
    shown_[index(ToolbarButton::More)] = true;
    for (const ToolbarButton tool : kFirstToGo) {
      if (fits()) return;
      shown_[index(tool)] = false;
      if (tool == ToolbarButton::Text) has_name_ = false;
    }
    if (search_ > 0)
      search_ = std::max(ui_.target(), search_ - std::max(0.0f, width() - rect_.width));
  }

  void draw_title(float from, float to) {
    if (toolbar_.title.empty() || to - from < ui_.px(kToolbarLeastTitle)) return;
    from += ui_.px(kWideGap);
    ui_.hairline({from, rect_.y + ui_.px(14)}, {from + 1, rect_.bottom() - ui_.px(14)});
    from += ui_.px(2 * kWideGap);
    ui_.text({from, rect_.y, to - from, rect_.height}, toolbar_.title, ui_.font(14),
             ui_.palette().soft);
  }

  // Draws a tool at `x`. Returns the right edge of the tool.
  float draw_tool(ToolbarButton tool, float x) {
    const Size size{width_of(tool), ui_.target()};
    ui_.set_cursor({x, rect_.y + std::round((rect_.height - size.height) / 2)});
    const ButtonSpec spec = spec_of(tool);
    if (tool == ToolbarButton::Theme) {
      const std::vector<MenuItem> items = theme_items(toolbar_);
      const auto chosen = menu_button(ui_, spec, {words("toolbar.theme"), items}, size);
      if (chosen) ui_events_.push_back(ChooseTheme{kThemeOrder[*chosen]});
    } else if (tool == ToolbarButton::More) {
      draw_more(spec, size);
    } else {
      ButtonSpec full = spec;
      const std::string tip = tip_of(tool);
      full.tip = tip;
      if (command_button(ui_, command_of(tool), full, size)) {
        ui_events_.push_back(RunCommand{command_of(tool)});
      }
    }
    return x + size.width;
  }

  // Returns the tooltip of a tool, for example "Undo: said by Ana Díaz". If the result is empty,
  // the tooltip is the label of the command.
  std::string tip_of(ToolbarButton tool) const {
    if (tool == ToolbarButton::Undo && !toolbar_.undo.empty()) {
      return short_tip(say("toolbar.undo", {{"label", toolbar_.undo}}));
    }
    if (tool == ToolbarButton::Redo && !toolbar_.redo.empty()) {
      return short_tip(say("toolbar.redo", {{"label", toolbar_.redo}}));
    }
    if (tool != ToolbarButton::Text) return {};
    return std::string(spec_for(ui_, command_of(tool)).name);
  }

  // Draws the menu with the tools that did not fit. The menu also has the list of commands and
  // the help, which have no buttons in this bar.
  void draw_more(const ButtonSpec& button, Size size) {
    std::vector<MenuItem> items;
    std::vector<UiEvent> meanings;
    std::vector<std::string> keys;
    // `keys` must not reallocate, because the menu items refer to its texts.
    keys.reserve(kTools + 2);
    const auto add = [&](CommandId command, Icon icon) {
      keys.push_back(ui_.key_hint(command));
      items.push_back({.label = spec_for(ui_, command).name,
                       .icon = icon,
                       .keys = keys.back(),
                       .enabled = ui_.commands().enabled(command)});
      meanings.push_back(RunCommand{command});
    };
    for (const ToolbarButton tool :
         {ToolbarButton::Open, ToolbarButton::Redo, ToolbarButton::Export, ToolbarButton::Text,
          ToolbarButton::Panel}) {
      const bool is_sheet = tool == ToolbarButton::Panel && toolbar_.narrow;
      if (!shown_[index(tool)] && !is_sheet) add(command_of(tool), icon_of(tool));
    }
    if (!toolbar_.status.empty()) {
      items.push_back({.label = toolbar_.status, .id = "status"});
      meanings.push_back(ShowStatus{});
    }
    add(CommandId::ShowCommands, Icon::None);
    add(CommandId::ShowHelp, Icon::None);
    if (!shown_[index(ToolbarButton::Theme)]) {
      bool first = true;
      for (MenuItem& item : theme_items(toolbar_)) {
        item.begins_group = std::exchange(first, false);
        items.push_back(item);
      }
      for (const Theme theme : kThemeOrder) meanings.push_back(ChooseTheme{theme});
    }
    const auto chosen = menu_button(ui_, button, {words("toolbar.more"), items}, size);
    if (chosen) ui_events_.push_back(meanings[*chosen]);
  }

  Ui& ui_;
  Rect rect_;
  const Toolbar& toolbar_;
  const SearchBar& search_bar_;
  UiEvents& ui_events_;
  std::array<bool, kTools> shown_{};
  float name_ = 0, search_ = 0;  // Widths.
  bool labels_ = true, has_name_ = true;
};

}  // namespace

void draw_toolbar(Ui& ui, const Rect& rect, const Toolbar& toolbar, const SearchBar& search,
                  UiEvents& ui_events) {
  ui.begin_window("toolbar", rect);
  ui.fill(rect, ui.palette().panel);
  ui.hairline({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom()});
  ui.begin_group(Control::Role::Toolbar, words("toolbar.group"));
  Bar(ui, rect, toolbar, search, ui_events).draw();
  ui.end_group(rect);
  ui.end_window();
}

}  // namespace attest
