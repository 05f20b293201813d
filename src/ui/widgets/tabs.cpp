#include "ui/widgets/tabs.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kTabsPad = 10, kCountGap = 6, kTabsGap = 4, kTabsRadius = 8;  // CSS pixels.

// Returns the width of a tab. The label is measured in the bold font of the chosen tab, so that
// tabs do not move when another tab is chosen.
float tab_width(Ui& ui, const TabSpec& tab) {
  const float count = ui.pen().width(ui.font(14), tab.count);
  return std::ceil(ui.pen().width(ui.font(14, 600), tab.label) +
                   (count > 0 ? count + ui.px(kCountGap) : 0)) +
         2 * ui.px(kTabsPad) + ui.px(1);
}

void draw_tab(Ui& ui, const TabSpec& tab, const Ui::Item& item, bool chosen) {
  const Palette& p = ui.palette();
  const Rect& rect = item.rect;
  if (chosen) {
    ui.lifted(rect, kTabsRadius);
  } else if (item.hovered) {
    ui.fill(rect, p.hover, kTabsRadius);
  }
  const Font font = ui.font(14, chosen ? 600 : 400);
  const float count = tab.count.empty() ? 0 : std::ceil(ui.pen().width(ui.font(14), tab.count));
  const float room =
      std::max(0.0f, rect.width - ui.px(kTabsPad) - (count > 0 ? count + ui.px(kCountGap) : 0));
  const float full = std::ceil(ui.pen().width(font, tab.label)), wide = std::min(full, room);
  const float all = wide + (count > 0 ? count + ui.px(kCountGap) : 0);
  const float x = std::round(rect.x + (rect.width - all) / 2);
  ui.text({x, rect.y, wide + ui.px(1), rect.height}, tab.label, font,
          chosen || item.hovered ? p.ink : p.soft);
  if (count > 0) {
    ui.text({x + wide + ui.px(kCountGap), rect.y, count + ui.px(2), rect.height}, tab.count,
            ui.font(14), p.soft);
  }
  if (full > room) ui.offer_tip(item, tab.label);
  ui.focus_ring(item.id, rect, kTabsRadius);
}

}  // namespace

std::optional<std::size_t> tabs(Ui& ui, const TabsSpec& spec, float width) {
  std::vector<TabSpec> shown(spec.tabs.begin(), spec.tabs.end());
  std::vector<float> widths;
  float all = 0;
  const auto measure = [&] {
    widths.clear();
    all = 0;
    for (const TabSpec& tab : shown) {
      widths.push_back(std::max(ui.target(), tab_width(ui, tab)));
      all += widths.back() + ui.px(kTabsGap);
    }
  };
  measure();
  // If the tabs do not fit, the counts are omitted first, because the labels are more important.
  if (all - ui.px(kTabsGap) > width) {
    for (TabSpec& tab : shown) tab.count = {};
    measure();
  }
  const float narrowed = std::min(1.0f, width / std::max(1.0f, all - ui.px(kTabsGap)));
  ui.begin_group(Control::Role::TabList, spec.name);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < spec.tabs.size(); ++i) {
    const TabSpec& tab = spec.tabs[i];
    if (i > 0) ui.same_line(narrowed < 1 ? 0 : kTabsGap);
    const Ui::Item item =
        ui.add_pressable(Ui::id_of(tab.label), {std::floor(widths[i] * narrowed), ui.target()});
    Control& control = ui.control();
    control.role = Control::Role::Tab;
    control.name = tab.label;
    if (!tab.count.empty()) control.name.append(", ").append(tab.count);
    control.font_size = ui.font(14).size;
    control.on = i == spec.chosen;
    if (item.visible) draw_tab(ui, shown[i], item, i == spec.chosen);
    if (item.pressed) pressed = i;
  }
  ui.end_group();
  return pressed;
}

}  // namespace attest
