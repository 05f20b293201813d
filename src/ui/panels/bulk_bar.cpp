// Draws the bar at the bottom of the panel. The bar has the buttons that change several chosen
// marks.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/panels/marks_tab.h"
#include "ui/panels/panels.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostOffered = 12;

// Returns the chosen marks whose kind has `field`.
std::vector<Id> chosen_with(const Session& session, const FieldSpec& field) {
  std::vector<Id> marks;
  for (const Id& id : session.chosen_marks()) {
    const Mark* const mark = session.notebook().find_mark(id);
    if (mark != nullptr && field.kinds.has(mark->kind)) marks.push_back(id);
  }
  return marks;
}

// Returns the chosen marks that can have a speaker: all except source marks.
std::vector<Id> said_marks(const Session& session) {
  std::vector<Id> marks;
  for (const Id& id : session.chosen_marks()) {
    const Mark* const mark = session.notebook().find_mark(id);
    if (mark != nullptr && !has_field(mark->kind, &Mark::entity)) marks.push_back(id);
  }
  return marks;
}

ButtonSpec speaker_button(bool icon_only) {
  return {.name = words("bulk.said-by"),
          .icon = icon_only ? Icon::Person : Icon::None,
          .icon_only = icon_only};
}

ButtonSpec tag_button(bool icon_only) {
  return {.name = words("bulk.tag"), .icon = Icon::Tag, .icon_only = icon_only};
}

void draw_speaker_menu(Ui& ui, const Session& session, ButtonSpec spec, UiEvents& ui_events) {
  const std::vector<Id> said = said_marks(session);
  const std::vector<Id> quotes = chosen_with(session, field_of(&Mark::attribution));
  std::vector<const Entity*> known;
  for (const Entity& entity : session.notebook().entities()) {
    if (known.size() == kMostOffered) break;
    if (!entity.name.empty()) known.push_back(&entity);
  }
  std::vector<MenuItem> items;
  items.reserve(known.size() + 3);
  for (const Entity* entity : known) items.push_back({.label = entity->name});
  items.push_back({.label = words("bulk.other-speaker"), .begins_group = !items.empty()});
  items.push_back({.label = words("bulk.unattributed"), .enabled = !quotes.empty()});
  spec.enabled = !said.empty();
  const std::optional<std::size_t> pressed = menu_button(ui, spec, {spec.name, items});
  if (!pressed) return;
  if (*pressed < known.size()) {
    ui_events.push_back(AttributeTo{said, known[*pressed]->id});
  } else if (*pressed == known.size()) {
    ui_events.push_back(OpenBulkField{BulkField::Speaker});
  } else {
    ui_events.push_back(MarkUnattributed{quotes});
  }
}

void draw_tag_menu(Ui& ui, const Session& session, const ButtonSpec& spec, UiEvents& ui_events) {
  const std::shared_ptr<const FacetCounts> counts = session.facet_counts();
  std::vector<std::string> tags;
  for (const auto& [tag, count] : counts->tags) {
    if (tags.size() == kMostOffered) break;
    tags.push_back(tag);
  }
  std::vector<MenuItem> items;
  items.reserve(tags.size() + 1);
  for (const std::string& tag : tags) items.push_back({.label = tag});
  items.push_back({.label = words("bulk.new-tag"), .begins_group = !items.empty()});
  const std::optional<std::size_t> pressed = menu_button(ui, spec, {spec.name, items});
  if (!pressed) return;
  if (*pressed < tags.size()) {
    ui_events.push_back(TagMarks{session.chosen_marks(), {tags[*pressed]}});
  } else {
    ui_events.push_back(OpenBulkField{BulkField::Tag});
  }
}

void draw_bulk_menu(Ui& ui, const Session& session, UiEvents& ui_events) {
  std::vector<MenuItem> items;
  items.reserve(kMarkKinds.size() + 1);
  for (const KindSpec& kind : kMarkKinds)
    items.push_back({.label = label_of(kind.kind), .keys = kind.key, .id = kind.token});
  items.push_back({.label = words("panel.choose-all"), .begins_group = true});
  const std::optional<std::size_t> pressed =
      menu_button(ui, {.name = words("bulk.more"), .icon = Icon::More, .icon_only = true},
                  {words("bulk.more"), items});
  if (!pressed) return;
  if (*pressed < kMarkKinds.size()) {
    ui_events.push_back(UpdateMarks{session.chosen_marks(), kMarkKinds[*pressed].kind});
  } else {
    ui_events.push_back(ChooseAllListed{});
  }
}

// Draws the field for a name or a tag in place of the buttons.
void draw_field(Ui& ui, const Rect& rect, const MarksTabState& state, UiEvents& ui_events) {
  const bool tag = state.bulk_field == BulkField::Tag;
  Field field;
  field.id = kBulkField;
  field.name = words(tag ? "bulk.tag-field" : "bulk.speaker-field");
  field.hint = field.name;
  field.text = state.bulk_text;
  field.version = state.bulk_version;
  const float y = rect.y + std::round((rect.height - ui.target()) / 2);
  ui.set_cursor({rect.x + ui.px(12), y});
  line_field(ui, std::move(field), {rect.width - ui.px(32) - ui.target(), ui.target()},
             {.key_hint = "Enter"});
  ui.set_cursor({rect.right() - ui.px(12) - ui.target(), y});
  if (button(ui, {.name = words("bulk.cancel"), .icon = Icon::Close, .icon_only = true})) {
    ui_events.push_back(OpenBulkField{BulkField::None});
  }
}

}  // namespace

void draw_bulk_bar(Ui& ui, const Rect& rect, const Session& session, const MarksTabState& state,
                   UiEvents& ui_events) {
  ui.fill(rect, ui.palette().raised);
  ui.hairline({rect.x, rect.y}, {rect.right(), rect.y});
  ui.set_cursor({rect.x, rect.y});
  ui.begin_group(Control::Role::Toolbar, words("bulk.name"));
  if (state.bulk_field != BulkField::None) {
    draw_field(ui, rect, state, ui_events);
    return ui.end_group(rect);
  }
  const float y = rect.y + std::round((rect.height - ui.target()) / 2);
  const std::string count = say("bulk.count", {{"count", session.chosen_marks().size()}});
  TextStyle style = body_text(ui);
  style.font = ui.font(14, 600);
  ui.set_cursor({rect.x + ui.px(16), y});
  const float wide = std::ceil(ui.pen().width(style.font, count)) + ui.px(2);
  add_text(ui,
           {.text = count, .style = style, .id = "count", .width = wide, .height = ui.target()});
  ui.set_cursor({rect.x + ui.px(16) + wide + ui.px(8), y});
  const float trash = rect.right() - ui.px(12) - ui.target();
  // In a narrow panel, the menus show their icons only.
  const float room = trash - ui.px(4) - ui.target() - ui.px(4) - ui.cursor().x;
  const auto side = [&](const ButtonSpec& spec) {
    return std::max(ui.target(), button_width(ui, spec));
  };
  const float gap = ui.px(4), said = side(speaker_button(false));
  const bool tag_icon = said + gap + side(tag_button(false)) > room;
  const bool said_icon = tag_icon && said + gap + side(tag_button(true)) > room;
  draw_speaker_menu(ui, session, speaker_button(said_icon), ui_events);
  ui.same_line(4);
  draw_tag_menu(ui, session, tag_button(tag_icon), ui_events);
  ui.set_cursor({trash - ui.px(4) - ui.target(), y});
  draw_bulk_menu(ui, session, ui_events);
  ui.set_cursor({trash, y});
  if (button(ui, {.name = words("bulk.delete"),
                  .look = ButtonLook::Danger,
                  .icon = Icon::Trash,
                  .icon_only = true})) {
    ui_events.push_back(DeleteMarks{session.chosen_marks()});
  }
  ui.end_group(rect);
}

}  // namespace attest
