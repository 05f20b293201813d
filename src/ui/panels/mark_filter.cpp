// Draws the filter of the list of marks: a text field, chips that can be combined, and a menu with
// all other conditions.
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/panels/marks_tab.h"
#include "ui/panels/panels.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::array<std::string_view, 4> kMarkFilterOrders{"filter.by-place", "filter.by-time",
                                                            "filter.by-kind", "filter.by-speaker"};
constexpr std::array<std::string_view, kMarkStates.size()> kStateChoices{
    "filter.unattributed", "filter.no-verdict", "filter.with-note", "filter.lost"};
// The chips of these states are always shown. The chip of any other state is shown only while the
// filter contains the state.
constexpr std::array kAlwaysShown{MarkState::Unattributed, MarkState::WithoutVerdict};

template <class Value>
void toggle(std::set<Value>& values, const Value& value) {
  if (values.erase(value) == 0) values.insert(value);
}

std::size_t count_in(const std::map<std::string, std::size_t, std::less<>>& counts,
                     std::string_view value) {
  const auto found = counts.find(value);
  return found == counts.end() ? 0 : found->second;
}

void draw_kind_chips(ChipLines& chips, const FacetCounts& counts, MarkQuery& query) {
  for (const KindSpec& kind : kMarkKinds) {
    const std::string count = std::to_string(counts.kinds[static_cast<std::size_t>(kind.kind)]);
    if (chips.add({.name = label_of(kind.kind),
                   .shape_only = true,
                   .count = count,
                   .on = query.kinds.count(kind.kind) > 0,
                   .kind = &kind.kind,
                   .id = kind.token})) {
      toggle(query.kinds, kind.kind);
    }
  }
}

void draw_state_chips(ChipLines& chips, const FacetCounts& counts, MarkQuery& query) {
  for (const MarkState state : kMarkStates) {
    const auto index = static_cast<std::size_t>(state);
    const bool on = query.states.count(state) > 0;
    const bool always = state == kAlwaysShown[0] || state == kAlwaysShown[1];
    if (!on && !always) continue;
    const std::string count = std::to_string(counts.states[index]);
    if (chips.add({.name = words(kStateChoices[index]), .count = count, .on = on})) {
      toggle(query.states, state);
    }
  }
}

// Draws a chip for each tag and verdict of the query. The menu adds tags and verdicts to the query.
void draw_value_chips(ChipLines& chips, const FacetCounts& counts, MarkQuery& query) {
  for (const std::string& tag : std::set<std::string>(query.tags)) {
    const std::string count = std::to_string(count_in(counts.tags, tag));
    if (chips.add({.name = tag, .count = count, .on = true, .id = "tag " + tag})) {
      query.tags.erase(tag);
    }
  }
  for (const std::string& verdict : std::set<std::string>(query.verdicts)) {
    const std::string count = std::to_string(count_in(counts.verdicts, verdict));
    if (chips.add({.name = verdict, .count = count, .on = true, .id = "verdict " + verdict})) {
      query.verdicts.erase(verdict);
    }
  }
}

// One item of the menu: its label, and the change of the query that a press on it makes.
struct Choice {
  std::string label;
  bool on = false, begins_group = false;
  enum class Type : std::uint8_t { Order, State, Tag, Verdict, Clear } type{};
  std::string value{};
  std::size_t index = 0;
};

std::vector<Choice> choices_of(const FacetCounts& counts, const MarkQuery& query) {
  using Type = Choice::Type;
  std::vector<Choice> choices;
  const auto group = [&](std::size_t first) {
    if (first > 0 && first < choices.size()) choices[first].begins_group = true;
  };
  for (std::size_t i = 0; i < kMarkFilterOrders.size(); ++i) {
    const bool on = query.order == static_cast<MarkOrder>(i);
    choices.push_back({std::string(words(kMarkFilterOrders[i])), on, false, Type::Order, {}, i});
  }
  std::size_t first = choices.size();
  for (std::size_t i = 0; i < kStateChoices.size(); ++i) {
    choices.push_back(
        {say("filter.counted", {{"name", words(kStateChoices[i])}, {"count", counts.states[i]}}),
         query.states.count(kMarkStates[i]) > 0,
         false,
         Type::State,
         {},
         i});
  }
  group(first);
  first = choices.size();
  for (const auto& [verdict, count] : counts.verdicts) {
    if (verdict.empty()) continue;
    choices.push_back({say("filter.counted", {{"name", verdict}, {"count", count}}),
                       query.verdicts.count(verdict) > 0, false, Type::Verdict, verdict});
  }
  group(first);
  first = choices.size();
  for (const auto& [tag, count] : counts.tags) {
    choices.push_back({say("filter.counted", {{"name", tag}, {"count", count}}),
                       query.tags.count(tag) > 0, false, Type::Tag, tag});
  }
  group(first);
  if (query != MarkQuery{.order = query.order}) {
    first = choices.size();
    choices.push_back({std::string(words("filter.clear")), false, false, Type::Clear});
    group(first);
  }
  return choices;
}

void choose(const Choice& choice, MarkQuery& query) {
  switch (choice.type) {
    case Choice::Type::Order:
      query.order = static_cast<MarkOrder>(choice.index);
      return;
    case Choice::Type::State:
      return toggle(query.states, kMarkStates[choice.index]);
    case Choice::Type::Tag:
      return toggle(query.tags, choice.value);
    case Choice::Type::Verdict:
      return toggle(query.verdicts, choice.value);
    case Choice::Type::Clear:
      query = MarkQuery{.order = query.order};
      return;
  }
}

void draw_menu_button(Ui& ui, const FacetCounts& counts, MarkQuery& query) {
  const std::vector<Choice> choices = choices_of(counts, query);
  std::vector<MenuItem> items;
  items.reserve(choices.size());
  for (const Choice& choice : choices) {
    items.push_back(
        {.label = choice.label,
         .is_choice = choice.type == Choice::Type::Order,
         .is_check = choice.type != Choice::Type::Order && choice.type != Choice::Type::Clear,
         .on = choice.on,
         .begins_group = choice.begins_group});
  }
  const std::optional<std::size_t> pressed = menu_button(ui,
                                                         {.name = words("filter.more"),
                                                          .look = ButtonLook::Raised,
                                                          .icon = Icon::Sort,
                                                          .icon_only = true},
                                                         {words("filter.more"), items});
  if (pressed) choose(choices[*pressed], query);
}

}  // namespace

std::string listed_count(const Session& session) {
  const std::size_t all = session.notebook().mark_count(), listed = session.listed()->size();
  if (listed == all) return say("status.marks", {{"marks", all}});
  return say("filter.count", {{"listed", listed}, {"count", all}});
}

void draw_mark_filter(Ui& ui, const Session& session, const MarksTabState& state,
                      UiEvents& ui_events) {
  const std::shared_ptr<const FacetCounts> counts = session.facet_counts();
  MarkQuery query = session.query();
  const float wide = ui.available_width(), button = ui.target();
  Field field;
  field.id = kFilterField;
  field.name = words("filter.label");
  field.hint = say("filter.hint", {{"count", session.notebook().mark_count()}});
  field.text = query.text;
  field.version = state.filter_version;
  const Point at = ui.cursor();
  if (line_field(ui, std::move(field), {wide - button - ui.px(8), ui.target()},
                 {.icon = Icon::Search, .clear = words("filter.clear-text")})) {
    query.text.clear();
  }
  ui.set_cursor({at.x + wide - button, at.y});
  draw_menu_button(ui, *counts, query);
  ui.set_cursor({at.x, at.y + ui.target()});
  ui.gap(8);
  ui.begin_group(Control::Role::Group, words("filter.chips"));
  ChipLines chips(ui);
  draw_kind_chips(chips, *counts, query);
  draw_state_chips(chips, *counts, query);
  draw_value_chips(chips, *counts, query);
  chips.end();
  ui.end_group();
  if (query != session.query()) ui_events.push_back(SetQuery{std::move(query)});
}

}  // namespace attest
