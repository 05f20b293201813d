#include "ui/panels/sources_tab.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/list.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kSourcesRow = 48, kSourcesMargin = 12;  // CSS pixels.
constexpr std::size_t kMostPairs = 20;

constexpr std::array<std::string_view, 3> kSourcesOrders{"sources.by-share", "sources.by-name",
                                                         "sources.by-place"};

std::vector<Id> ids_of(const Session& session, const SourceRow& row) {
  std::vector<Id> ids;
  for (const std::uint32_t mark : row.mentions) {
    ids.push_back(session.notebook().mark_numbered(mark).id);
  }
  return ids;
}

std::pair<Id, Id> key_of(const SourceRow& first, const SourceRow& second) {
  return {first.is_entity() ? first.entity : first.name,
          second.is_entity() ? second.entity : second.name};
}

// Returns the action that merges two sources. If both have an entity, the first entity is merged
// into the second one. If only one source has an entity, the marks of the other source get this
// entity. If neither has one, all marks get a new entity with the name of the second source.
Action merged(const Session& session, const SourceRow& first, const SourceRow& second) {
  if (first.is_entity() && second.is_entity()) return MergeEntities{first.entity, second.entity};
  if (second.is_entity()) return NameSource{ids_of(session, first), second.entity};
  if (first.is_entity()) return NameSource{ids_of(session, second), first.entity};
  std::vector<Id> marks = ids_of(session, second);
  for (Id& id : ids_of(session, first)) marks.push_back(std::move(id));
  return NameSource{std::move(marks), EntityName{second.name}};
}

// Draws an offer to merge two sources with similar names. Skips pairs of sources that the reader
// declared to be different.
void draw_offer(Ui& ui, const Session& session, const SourceRegister& sources,
                SourcesTabState& state, UiEvents& ui_events) {
  const std::vector<AlikeNames> pairs = alike_names(sources, kMostPairs + state.different.size());
  const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const AlikeNames& one) {
    return state.different.count(key_of(sources.rows[one.first], sources.rows[one.second])) == 0;
  });
  if (pair == pairs.end()) return;
  const SourceRow &first = sources.rows[pair->first], &second = sources.rows[pair->second];
  const Point at = ui.cursor();
  const float high = std::max(ui.px(40), ui.target());
  const Rect box{at.x, at.y, ui.available_width(), high};
  ui.frame(box, ui.palette().line, 8);
  ui.begin_group(Control::Role::Group, words("sources.offer"));
  draw_icon(ui, Icon::Merge, {box.x + ui.px(12), box.y, ui.px(16), high},
            {.colour = ui.palette().ink});
  const ButtonSpec merge{.name = words("sources.merge"), .look = ButtonLook::Raised};
  const ButtonSpec keep{.name = words("sources.different")};
  const float merge_wide = button_width(ui, merge), keep_wide = button_width(ui, keep, 8);
  const float right = box.right() - ui.px(4) - merge_wide;
  const std::string question =
      say("sources.is-it", {{"first", first.name}, {"second", second.name}});
  ui.set_cursor({box.x + ui.px(36), box.y});
  add_text(ui, {.text = question,
                .style = body_text(ui),
                .id = "question",
                .width = std::max(1.0f, right - keep_wide - ui.px(8) - box.x - ui.px(36)),
                .height = high});
  const float y = box.y + std::round((high - ui.target()) / 2);
  ui.set_cursor({right - keep_wide - ui.px(4), y});
  if (button(ui, keep, {keep_wide, 0})) state.different.insert(key_of(first, second));
  ui.set_cursor({right, y});
  if (button(ui, merge, {merge_wide, 0})) ui_events.push_back(merged(session, first, second));
  ui.end_group(box);
  ui.set_cursor({at.x, box.bottom() + ui.px(4)});
}

void draw_heading(Ui& ui, const SourceRegister& sources, SourcesTabState& state) {
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  std::array<MenuItem, kSourcesOrders.size()> items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i] = {.label = words(kSourcesOrders[i]),
                .is_choice = true,
                .on = state.order == static_cast<SourceOrder>(i)};
  }
  const ButtonSpec order{.name = words(kSourcesOrders[static_cast<std::size_t>(state.order)]),
                         .id = "order",
                         .icon = Icon::ChevronDown,
                         .small = true};
  const float button_wide = button_width(ui, order, 8);
  const std::string count = say("sources.sources", {{"count", sources.rows.size()}});
  TextStyle style = small_text(ui);
  style.font = ui.font(12, 600);
  ui.set_cursor({at.x + ui.px(8), at.y});
  add_text(ui, {.text = count,
                .style = style,
                .id = "count",
                .width = std::max(1.0f, wide - button_wide - ui.px(16)),
                .height = ui.target()});
  ui.set_cursor({at.x + wide - button_wide, at.y});
  const std::optional<std::size_t> pressed =
      menu_button(ui, order, {words("sources.order"), items}, {button_wide, 0});
  if (pressed) state.order = static_cast<SourceOrder>(*pressed);
  ui.set_cursor({at.x, at.y + ui.target()});
}

// Draws the row for quotes without a speaker. A press lists these quotes.
void draw_unattributed(Ui& ui, const SourceRegister& sources, UiEvents& ui_events) {
  if (sources.unattributed_quotes == 0) return;
  const std::string detail = say("sources.quotes", {{"count", sources.unattributed_quotes}});
  const Ui::Item item =
      ui.add_pressable(Ui::id_of("unattributed"), {ui.available_width(), ui.px(kSourcesRow)});
  Control& control = ui.control();
  control.role = Control::Role::Button;
  control.name = words("sources.unattributed");
  control.shown =
      control.name + "\n" + detail + " · " + percent(sources, sources.unattributed_letters);
  control.font_size = ui.font(14).size;
  if (item.visible) {
    const Palette& p = ui.palette();
    const Rect box{item.rect.x + ui.px(8), item.rect.y, item.rect.width - ui.px(16),
                   item.rect.height};
    if (item.hovered) ui.fill(box, p.hover, 8);
    draw_icon(ui, Icon::Unattributed, {box.x + ui.px(8), box.y + ui.px(6), ui.px(16), ui.px(16)},
              {.colour = p.alert});
    const float x = box.x + ui.px(32);
    const float wide =
        draw_quoted_share(ui, box, sources, sources.unattributed_letters, p.alert) - x;
    ui.text({x, box.y + ui.px(4), wide, ui.px(20)}, control.name, ui.font(14), p.alert);
    ui.text({x, box.y + ui.px(26), wide, ui.px(16)}, detail, ui.font(12), p.soft);
    ui.focus_ring(item.id, box, 8);
  }
  if (!item.pressed) return;
  MarkQuery query;
  query.states = {MarkState::Unattributed};
  ui_events.push_back(OpenTab{PanelTab::Marks});
  ui_events.push_back(SetQuery{std::move(query)});
}

}  // namespace

void draw_sources_tab(Ui& ui, const Session& session, SourcesTabState& state, UiEvents& ui_events) {
  const std::shared_ptr<const SourceRegister> sources =
      state.registers.of(session.project(), state.order);
  const Entity* const entity = session.notebook().find_entity(state.chosen);
  if (entity == nullptr) state.chosen.clear();
  if (session.notebook().find_entity(state.merging) == nullptr) state.merging.clear();
  ui.begin_scroll_area("sources", {0, 0});
  ui.gap(kSourcesMargin);
  if (sources->rows.empty() && sources->unattributed_quotes == 0) {
    ui.indent(16, 16);
    TextStyle style = soft_text(ui);
    style.most_lines = 4;
    add_text(ui, {.text = say("sources.none", {{"kind", with_article(kind_with(&Mark::entity))}}),
                  .style = style});
    ui.unindent();
    return ui.end_scroll_area();
  }
  ui.indent(kSourcesMargin, kSourcesMargin);
  if (entity != nullptr) {
    draw_entity_card(ui, session, *entity, *sources, state, ui_events);
    ui.gap(kSourcesMargin);
  }
  draw_offer(ui, session, *sources, state, ui_events);
  draw_heading(ui, *sources, state);
  ui.unindent();
  ui.begin_group(Control::Role::List, words("panel.sources"));
  visible_rows(ui, sources->rows.size(), ui.px(kSourcesRow),
               [&](std::size_t i) { draw_source_row(ui, session, *sources, i, state, ui_events); });
  ui.end_group();
  draw_unattributed(ui, *sources, ui_events);
  ui.end_scroll_area();
}

}  // namespace attest
