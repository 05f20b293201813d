// Draws the card of an entity: its fields, its share of the quoted text, and its mentions.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "article/model/article.h"
#include "imgui.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "ui/panels/panels.h"
#include "ui/panels/sources_tab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kMention = 28, kCardPad = 12;  // CSS pixels.
constexpr std::uint32_t kContext = 80;  // The number of bytes of text on each side of a mention.
// The maximum number of visible mentions. A longer list scrolls.
constexpr std::size_t kMostRows = 6;

// Draws a native text field. The page copies `text` into the field if the text was changed by other
// means than typing, for example by undo.
void draw_field(Ui& ui, const Entity& entity, EntityMember member, SourcesTabState& state,
                Size size) {
  const EntityFieldSpec& spec = field_of(member);
  const auto index = static_cast<std::size_t>(&spec - kEntityFields.data());
  SourcesTabState::Shown& shown = state.fields[index];
  const std::string& text = entity.*member;
  // A new version makes the page copy `text` into the field. No copy is needed if the field already
  // shows the same text, even if the text now belongs to another entity.
  if (shown.text != text) {
    shown.text = text;
    ++shown.version;
  }
  Field field;
  field.id = kFirstSourceField + static_cast<std::uint32_t>(index);
  field.name = label_of(spec);
  field.hint = field.name;
  field.text = text;
  field.version = shown.version;
  line_field(ui, std::move(field), size, {});
}

void draw_head(Ui& ui, const Entity& entity, SourcesTabState& state, UiEvents& ui_events) {
  const Point at = ui.cursor();
  const float wide = ui.available_width(), button_wide = ui.target();
  draw_field(ui, entity, &Entity::name, state, {wide - 2 * button_wide - ui.px(8), ui.target()});
  ui.set_cursor({at.x + wide - 2 * button_wide, at.y});
  const bool merging = state.merging == entity.id;
  if (button(ui, {.name = words(merging ? "sources.stop-merging" : "sources.merge-into"),
                  .on = merging,
                  .id = "merge",
                  .icon = Icon::Merge,
                  .icon_only = true})) {
    ui_events.push_back(BeginMerge{merging ? Id() : entity.id});
  }
  ui.set_cursor({at.x + wide - button_wide, at.y});
  if (button(ui, {.name = words("sources.delete"),
                  .look = ButtonLook::Danger,
                  .icon = Icon::Trash,
                  .icon_only = true})) {
    ui_events.push_back(DeleteEntity{entity.id});
  }
  ui.set_cursor({at.x, at.y + ui.target()});
}

void draw_kind(Ui& ui, const Entity& entity, UiEvents& ui_events) {
  begin_property(ui, label_of(field_of(&Entity::kind)));
  std::vector<MenuItem> items;
  items.reserve(kEntityKinds.size());
  for (const std::string_view kind : kEntityKinds) {
    items.push_back(
        {.label = entity_kind_label(kind), .is_choice = true, .on = entity.kind == kind});
  }
  const std::string_view now =
      entity.kind.empty() ? words("sources.no-kind") : entity_kind_label(entity.kind);
  const std::optional<std::size_t> pressed =
      menu_button(ui, {.name = now, .id = "kind", .icon = Icon::ChevronDown},
                  {label_of(field_of(&Entity::kind)), items});
  if (pressed) {
    ui_events.push_back(
        UpdateEntity{entity.id, {&Entity::kind, std::string(kEntityKinds[*pressed])}});
  }
  end_property(ui);
}

void draw_fields(Ui& ui, const Entity& entity, SourcesTabState& state) {
  for (const EntityMember member : {&Entity::role, &Entity::url, &Entity::note}) {
    begin_property(ui, label_of(field_of(member)));
    draw_field(ui, entity, member, state, {ui.available_width(), ui.target()});
    end_property(ui);
    ui.gap(4);
  }
}

void draw_says(Ui& ui, const SourceRow& row, const SourceRegister& sources) {
  std::string says = said_words(row.quotes, row.claims);
  if (says.empty()) says = words("sources.says-nothing");
  says += " · " + say("sources.of-words", {{"share", percent(sources, row.letters)}});
  begin_property(ui, words("sources.says"));
  add_text(ui, {.text = says, .style = body_text(ui), .id = "says", .height = ui.target()});
  end_property(ui);
}

// The text of a source mark that mentions the entity, with some context before and after it. The
// three texts are shown on one line.
struct Mention {
  std::string before, words, after;
  bool reversed = false;  // Whether the paragraph has another direction than the interface.
};
Mention mention_of(const Mark& mark, const Article& article) {
  const ByteRange range = extent_of(mark);
  const std::string_view text = article.text();
  if (range.empty()) return {{}, marked_text(mark, text), {}};
  const ByteRange around = with_words_around(text, range, kContext, kContext);
  const ByteRange paragraph = article.blocks()[article.block_at(range.start)].range;
  const ByteOffset from = std::max(around.start, paragraph.start);
  Mention mention{std::string(article.slice({from, range.start})), marked_text(mark, text),
                  std::string(article.slice({range.end, std::max(range.end, around.end)}))};
  // The context stays inside the paragraph of the mention.
  if (const std::size_t line = mention.after.find('\n'); line != std::string::npos) {
    mention.after.resize(line);
  } else if (around.end.value < text.size()) {
    mention.after += "…";
  }
  return mention;
}

// Returns the beginning of the paragraph that contains the mention.
std::string_view paragraph_of(const Mark& mark, const Article& article) {
  constexpr std::size_t kMost = 400;
  const ByteRange range = extent_of(mark);
  if (range.empty()) return {};
  const std::string_view text =
      article.slice(article.blocks()[article.block_at(range.start)].range);
  return text.substr(0, floor_to_code_point(text, ByteOffset(std::min(kMost, text.size()))).value);
}

// Draws the mention on one line. The words of the mention are always visible. The context before
// them is shortened at its start until it takes at most half of the remaining width.
void draw_mention_words(Ui& ui, Mention mention, const Rect& box) {
  const Font plain = ui.font(12), bold = ui.font(12, 600);
  const auto width = [&](const std::string& text) { return ui.pen().width(plain, text); };
  const float rest = std::max(0.0f, box.width - ui.pen().width(bold, mention.words));
  const float most = std::max(rest / 2, rest - width(mention.after));
  bool cut = false;
  while (width(mention.before) > most) {
    const std::size_t space = mention.before.find(' ');
    mention.before.erase(0, space == std::string::npos ? space : space + 1);
    cut = true;
  }
  if (cut) mention.before.insert(0, "…");
  // ui.text() ignores a space at the end of the text.
  float gap_before = mention.before.ends_with(' ') ? ui.px(3) : 0, gap_after = 0;
  if (mention.after.starts_with(' ')) {
    mention.after.erase(0, 1);
    gap_after = ui.px(3);
  }
  float first_room = box.width;
  // If the text has another direction than the interface, the context before the words comes after
  // them.
  if (mention.reversed) {
    first_room = rest - width(mention.before) - gap_before - gap_after;
    std::swap(mention.before, mention.after);
    std::swap(gap_before, gap_after);
  }
  float x = box.x;
  const auto part = [&](const std::string& text, const Font& font, float room) {
    const float wide = std::min(room, box.right() - x);
    if (wide > 0) x += ui.text({x, box.y, wide, box.height}, text, font, ui.palette().ink);
  };
  part(mention.before, plain, first_room);
  x += gap_before;
  part(mention.words, bold, box.width);
  x += gap_after;
  part(mention.after, plain, box.width);
}

void draw_mention(Ui& ui, const Session& session, const Mark& mark, std::size_t mentions,
                  UiEvents& ui_events) {
  const float split_wide = mentions > 1 ? ui.target(kMention) : 0;
  const float wide = ui.available_width();
  const Point at = ui.cursor();
  Mention mention = mention_of(mark, session.article());
  mention.reversed = ui.is_reversed(paragraph_of(mark, session.article()));
  const Ui::Item item =
      ui.add_pressable(Ui::id_of(mark.id), {wide - split_wide, ui.target(kMention)});
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name = mention.before + mention.words + mention.after;
  control.font_size = ui.font(12).size;
  control.on = session.is_chosen(mark.id);
  if (item.visible) {
    const Palette& p = ui.palette();
    if (control.on || item.hovered) ui.fill(item.rect, control.on ? p.selection : p.hover, 6);
    draw_mention_words(
        ui, mention,
        {item.rect.x + ui.px(8), item.rect.y, item.rect.width - ui.px(32), item.rect.height});
    draw_icon(ui, Icon::ArrowRight,
              {item.rect.right() - ui.px(22), item.rect.y, ui.px(16), item.rect.height},
              {.colour = control.on ? p.ink : p.soft}, ui.px(12));
    ui.focus_ring(item.id, item.rect, 6);
  }
  if (item.pressed) ui_events.push_back(ShowMarks{{mark.id}});
  if (item.hovered && session.hovered() != mark.id) ui_events.push_back(HoverMark{mark.id});
  if (split_wide == 0) return;
  ui.set_cursor({at.x + wide - split_wide, at.y});
  if (button(ui,
             {.name = words("sources.split"),
              .id = "split " + mark.id,
              .icon = Icon::Plus,
              .icon_only = true},
             {split_wide, ui.target(kMention)})) {
    ui_events.push_back(SplitEntity{{mark.id}, mention.words});
  }
}

void draw_mentions(Ui& ui, const Session& session, const SourceRow& row, UiEvents& ui_events) {
  const std::string count = say("sources.mentions", {{"count", row.mentions.size()}});
  const std::string hint =
      say("sources.mention-keys", {{"previous", ui.key_hint(CommandId::PreviousMention)},
                                   {"next", ui.key_hint(CommandId::NextMention)}});
  TextStyle style = small_text(ui);
  style.font = ui.font(12, 600);
  const Point at = ui.cursor();
  const float wide = ui.available_width(),
              count_wide = std::ceil(ui.pen().width(style.font, count)) + ui.px(2);
  add_text(ui, {.text = count,
                .style = style,
                .id = "mentions",
                .width = count_wide,
                .height = ui.target(kMention)});
  if (row.mentions.size() > 1 && !ui.coarse()) {
    const float hint_wide = std::min(std::ceil(ui.pen().width(ui.font(12), hint)) + ui.px(2),
                                     wide - count_wide - ui.px(8));
    ui.set_cursor({at.x + wide - hint_wide, at.y});
    add_silent_text(
        ui,
        {.text = hint, .style = small_text(ui), .width = hint_wide, .height = ui.target(kMention)});
  }
  ui.set_cursor({at.x, at.y + ui.target(kMention)});
  if (row.mentions.empty()) return;
  ui.begin_group(Control::Role::List, words("sources.mention-list"));
  const float high =
      ui.target(kMention) * static_cast<float>(std::min(kMostRows, row.mentions.size()));
  ui.begin_scroll_area("mentions", {wide, high});
  visible_rows(ui, row.mentions.size(), ui.target(kMention), [&](std::size_t i) {
    draw_mention(ui, session, session.notebook().mark_numbered(row.mentions[i]),
                 row.mentions.size(), ui_events);
  });
  ui.end_scroll_area();
  ui.end_group();
}

void draw_unmarked(Ui& ui, const Session& session, const SourceRow& row, SourcesTabState& state,
                   UiEvents& ui_events) {
  const UnmarkedName& unmarked = state.unmarked.of(session.project(), row);
  if (unmarked.places.empty()) return;
  const std::string text =
      say("sources.not-marked", {{"word", unmarked.word}, {"count", unmarked.places.size()}});
  const Point at = ui.cursor();
  const ButtonSpec mark{.name = words("sources.mark")};
  const float wide = ui.available_width(), button_wide = button_width(ui, mark, 8);
  add_text(ui, {.text = text,
                .style = small_text(ui),
                .id = "unmarked",
                .width = std::max(1.0f, wide - button_wide),
                .height = ui.target(28)});
  ui.set_cursor({at.x + wide - button_wide, at.y});
  if (button(ui, mark, {button_wide, ui.target(28)})) {
    ui_events.push_back(MarkMention{row.entity, unmarked.places.front()});
  }
  ui.set_cursor({at.x, at.y + ui.target(28)});
}

void draw_elsewhere(Ui& ui, const Entity& entity, UiEvents& ui_events) {
  if (entity.name.empty()) return;
  ui.gap(4);
  if (button(ui, {.name = words("sources.in-all-articles"), .icon = Icon::Library})) {
    ui_events.push_back(ShowLibraryFolder{{LibraryFolder::Kind::Source, entity.name}});
  }
}

}  // namespace

void draw_entity_card(Ui& ui, const Session& session, const Entity& entity,
                      const SourceRegister& sources, SourcesTabState& state, UiEvents& ui_events) {
  const SourceRow* const row = sources.find(entity.id);
  if (row == nullptr) return;
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  // The background of the card lies under its content. The background is drawn last, because the
  // height of the content is known only then.
  ImDrawList& list = *ui.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ImGui::PushID(entity.id.c_str());
  ui.begin_group(Control::Role::Group, words("sources.card"));
  ui.gap(8);
  ui.indent(kCardPad, kCardPad);
  draw_head(ui, entity, state, ui_events);
  draw_kind(ui, entity, ui_events);
  draw_fields(ui, entity, state);
  draw_says(ui, *row, sources);
  draw_mentions(ui, session, *row, ui_events);
  draw_unmarked(ui, session, *row, state, ui_events);
  draw_elsewhere(ui, entity, ui_events);
  ui.unindent();
  ui.gap(8);
  const Rect card{at.x, at.y, wide, ui.cursor().y - at.y};
  ui.end_group(card);
  ImGui::PopID();
  list.ChannelsSetCurrent(0);
  ui.lifted(card, 12);
  list.ChannelsMerge();
}

}  // namespace attest
