#include "ui/panels/links_tab.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "imgui.h"
#include "session/wording.h"
#include "ui/panels/short_words.h"
#include "ui/widgets/list.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kLinksRow = 44, kLinksInset = 8, kLinksLeft = 30, kButton = 28;  // CSS pixels.

std::string heading_of(const LinkEntry& line) {
  if (line.type == LinkEntry::Type::KindHeading) {
    return say("links.heading",
               {{"kind", capitalised(wording_of(line.kind, false))}, {"count", line.count}});
  }
  switch (line.fault) {
    case LinkFault::NoSpeaker:
      return say("links.no-speaker", {{"count", line.count}});
    case LinkFault::NoEntity:
      return say("links.no-entity", {{"count", line.count}});
    case LinkFault::LostEnd:
      break;
  }
  return say("links.lost-end", {{"count", line.count}});
}

void draw_heading(Ui& ui, const LinkEntry& line) {
  const bool fault = line.type == LinkEntry::Type::FaultHeading;
  TextStyle style = small_text(ui);
  style.font = ui.font(12, 600);
  style.colour = fault ? ui.palette().alert : ui.palette().soft;
  const Point at = ui.cursor();
  ui.set_cursor({at.x + ui.px(20), at.y + ui.px(16)});
  const std::string text = heading_of(line);
  add_text(ui, {.text = text,
                .style = style,
                .id = text,
                .width = std::max(1.0f, ui.available_width() - ui.px(32)),
                .height = ui.px(kLinksRow - 16),
                .role = Control::Role::Heading});
  ui.set_cursor({at.x, at.y + ui.px(kLinksRow)});
}

struct RowText {
  std::string first, second;
};

// Draws the content of a row: the shape of the mark's kind, and two lines of text that end at
// `right`.
void draw_texts(Ui& ui, MarkKind kind, const RowText& text, const Rect& row, float right) {
  ui.kind_shape(kind, {row.x + ui.px(15), row.y + ui.px(14)});
  const float x = row.x + ui.px(kLinksLeft), wide = right - x;
  ui.text({x, row.y + ui.px(4), wide, ui.px(20)}, text.first, ui.font(14), ui.palette().ink);
  ui.text({x, row.y + ui.px(24), wide, ui.px(16)}, text.second, ui.font(12), ui.palette().soft);
}

void draw_ground(Ui& ui, const Rect& row, bool chosen, bool hovered) {
  if (chosen || hovered) ui.fill(row, chosen ? ui.palette().chosen : ui.palette().hover, 8);
}

void describe(Ui& ui, const RowText& text, bool on) {
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name = say("links.row-spoken", {{"first", text.first}, {"second", text.second}});
  control.shown = text.first + "\n" + text.second;
  control.font_size = ui.font(14).size;
  control.on = on;
}

// Draws a row for a mark without a speaker, or for a source mark without an entity. A press chooses
// the mark.
void draw_mark(Ui& ui, const Session& session, const LinkEntry& line, UiEvents& ui_events) {
  const Mark& mark = session.notebook().mark_numbered(line.number);
  const Ui::Item item =
      ui.add_pressable(Ui::id_of(mark.id), {ui.available_width(), ui.px(kLinksRow)});
  const RowText text{short_words(mark, session.article()),
                     std::string(words(line.fault == LinkFault::NoSpeaker ? "rows.no-speaker"
                                                                          : "rows.no-entity"))};
  describe(ui, text, session.is_chosen(mark.id));
  if (item.visible) {
    const Rect row{item.rect.x + ui.px(kLinksInset), item.rect.y,
                   item.rect.width - ui.px(2 * kLinksInset), item.rect.height};
    draw_ground(ui, row, session.is_chosen(mark.id), item.hovered);
    draw_texts(ui, mark.kind, text, row, row.right() - ui.px(8));
    ui.focus_ring_inside(item.id, row, 8);
  }
  if (item.pressed) ui_events.push_back(ShowMarks{{mark.id}});
  if (item.hovered && session.hovered() != mark.id) ui_events.push_back(HoverMark{mark.id});
}

// Draws the menu with the kinds of link that are possible between the marks `from` and `to`.
void draw_type_menu(Ui& ui, const Link& link, const Mark& from, const Mark& to, Size size,
                    UiEvents& ui_events) {
  const std::vector<std::string_view> kinds = link_kinds_between(from.kind, to.kind);
  std::vector<MenuItem> items;
  items.reserve(kinds.size());
  for (const std::string_view kind : kinds) {
    items.push_back({.label = wording_of(kind, false), .is_choice = true, .on = kind == link.kind});
  }
  const std::optional<std::size_t> pressed =
      menu_button(ui, {.name = words("links.retype"), .icon = Icon::Pencil, .icon_only = true},
                  {words("links.retype"), items}, size);
  if (pressed) ui_events.push_back(RetypeLink{link.id, std::string(kinds[*pressed])});
}

// Draws the buttons at the right edge of a row.
void draw_buttons(Ui& ui, const Link& link, const Mark& from, const Mark& to, const Rect& row,
                  UiEvents& ui_events) {
  const Size size{ui.target(kButton), ui.target(kButton)};
  const float y = row.y + std::round((row.height - size.height) / 2);
  float x = row.right() - ui.px(4) - 3 * size.width;
  ui.set_cursor({x, y});
  if (button(ui,
             {.name = words("links.reverse"),
              .enabled = may_link(link.kind, to.kind, from.kind),
              .icon = Icon::Redo,
              .icon_only = true},
             size)) {
    ui_events.push_back(ReverseLink{link.id});
  }
  ui.set_cursor({x += size.width, y});
  draw_type_menu(ui, link, from, to, size, ui_events);
  ui.set_cursor({x + size.width, y});
  if (button(ui,
             {.name = words("links.remove"),
              .look = ButtonLook::Danger,
              .icon = Icon::Trash,
              .icon_only = true},
             size)) {
    ui_events.push_back(DeleteLink{link.id});
  }
}

// Returns the name of the entity that the mark refers to. If there is no such name, returns the
// marked text.
std::string end_words(const Session& session, const Mark& end) {
  const Entity* const entity = session.notebook().find_entity(end.entity);
  return entity == nullptr || entity->name.empty() ? short_words(end, session.article())
                                                   : entity->name;
}

void draw_link(Ui& ui, const Session& session, const LinkEntry& line, LinksTabState& state,
               UiEvents& ui_events) {
  const Notebook& notebook = session.notebook();
  const Link& link = notebook.links()[line.number];
  const Mark &from = *notebook.find_mark(link.from), &to = *notebook.find_mark(link.to);
  // A link with an end that was not found in the text has two rows: one among the links of its
  // kind, and one among the faults at the start of the list. The first id distinguishes these two
  // rows. The second id distinguishes the rows of different links.
  ImGui::PushID(line.kind.empty() ? 1 : 0);
  ImGui::PushID(link.id.c_str());
  const float wide = ui.available_width();
  const float buttons = 3 * ui.target(kButton) + ui.px(4 + kLinksInset);
  const Point at = ui.cursor();
  const Ui::Item item = ui.add_pressable(Ui::id_of(link.id), {wide - buttons, ui.px(kLinksRow)});
  const RowText text{short_words(from, session.article()),
                     say("links.with-end", {{"relation", wording_of(link.kind, false)},
                                            {"end", end_words(session, to)}})};
  const bool chosen = state.chosen == link.id;
  describe(ui, text, chosen);
  if (item.visible) {
    const Rect row{at.x + ui.px(kLinksInset), at.y, wide - ui.px(2 * kLinksInset),
                   item.rect.height};
    const bool hovered =
        ImGui::IsMouseHoveringRect({row.x, row.y}, {row.right(), row.bottom()}) && item.visible;
    draw_ground(ui, row, chosen, hovered);
    draw_texts(ui, from.kind, text, row, item.rect.right());
    ui.focus_ring_inside(item.id, row, 8);
    draw_buttons(ui, link, from, to, row, ui_events);
  }
  ImGui::PopID();
  ImGui::PopID();
  ui.set_cursor({at.x, at.y + ui.px(kLinksRow)});
  if (!item.pressed) return;
  state.chosen = link.id;
  ui_events.push_back(ShowMarks{{link.to, link.from}});
}

}  // namespace

void draw_links_tab(Ui& ui, const Session& session, LinksTabState& state, UiEvents& ui_events) {
  const std::shared_ptr<const std::vector<LinkEntry>> lines = state.lists.of(session.notebook());
  ui.begin_scroll_area("links", {0, 0});
  if (lines->empty()) {
    ui.gap(16);
    ui.indent(16, 16);
    TextStyle style = soft_text(ui);
    style.most_lines = 4;
    add_text(ui, {.text = say("links.none", {{"first", with_article(kind_with(&Mark::manner))},
                                             {"second", with_article(kind_with(&Mark::verdict))}}),
                  .style = style});
    ui.unindent();
    return ui.end_scroll_area();
  }
  ui.begin_group(Control::Role::List, words("panel.links"));
  visible_rows(ui, lines->size(), ui.px(kLinksRow), [&](std::size_t i) {
    const LinkEntry& line = (*lines)[i];
    if (line.type == LinkEntry::Type::Link) return draw_link(ui, session, line, state, ui_events);
    if (line.type == LinkEntry::Type::Mark) return draw_mark(ui, session, line, ui_events);
    draw_heading(ui, line);
  });
  ui.end_group();
  ui.end_scroll_area();
}

}  // namespace attest
