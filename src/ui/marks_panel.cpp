#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "session/wording.h"
#include "ui/panels.h"

namespace attest {
namespace {

constexpr float kRow = 61;  // CSS pixels, as are all plain numbers here.
constexpr float kMargin = 12;

// The mark's own words, short: a list row needs no more, and a passage may be a whole article.
std::string short_words(const Mark& mark, const Article& article) {
  constexpr std::uint32_t kMost = 300;  // Bytes of each passage.
  std::string words;
  for (const Passage& passage : mark.passages) {
    if (!words.empty()) words += " … ";
    if (!passage.placed()) {
      words += passage.lost->exact.substr(0, kMost);
      continue;
    }
    ByteRange range = passage.range;
    if (range.length() > kMost) range.end = ByteOffset(range.start.value + kMost);
    words += article.slice(range);
    if (words.size() / 2 > kMost) break;
  }
  return words;
}

std::string detail_of(const Mark& mark) {
  std::string detail(token_of(mark.kind));
  if (mark.kind == MarkKind::Quote && !mark.manner.empty()) detail = mark.manner + " quote";
  const bool lost = std::any_of(mark.passages.begin(), mark.passages.end(),
                                [](const Passage& passage) { return !passage.placed(); });
  if (lost) detail += " · words not found in this text";
  if (mark.passages.size() > 1)
    detail += " · " + std::to_string(mark.passages.size()) + " passages";
  if (!mark.note.empty()) detail += " · " + mark.note.substr(0, 200);
  return detail;
}

// Links of the chosen mark, one line each.
struct LinkLine {
  const Mark* other;
  std::string words;  // "said by Mayor Ana Díaz"
};
constexpr std::size_t kMostLinkLines = 5;

std::vector<LinkLine> link_lines(const Session& session, const Mark& mark) {
  std::vector<LinkLine> lines;
  for (const Link* link : session.notebook().links_of(mark.id)) {
    const bool from_its_end = link->to == mark.id;
    const Mark* other = session.notebook().find_mark(from_its_end ? link->from : link->to);
    lines.push_back({other, std::string(wording_of(link->kind, from_its_end)) + " " +
                                excerpt(*other, session.article().text())});
    if (lines.size() == kMostLinkLines) break;
  }
  return lines;
}

void draw_link_line(Ui& ui, const Rect& place, const Session& session, const LinkLine& line,
                    Wishes& wishes) {
  Control told;
  told.id = ui.id_of(line.words);
  bool over = false;
  const bool pressed = ui.pressable(told.id, place, &over);
  if (over) ui.fill(place, with_alpha(ui.palette().line, 0x90), 8);
  ui.kind_shape(line.other->kind, {place.x + ui.px(12), place.y + place.height / 2}, 8);
  ui.words({place.x + ui.px(24), place.y, place.width - ui.px(28), place.height}, line.words,
           ui.font(14), over ? ui.palette().ink : ui.palette().soft);
  ui.focus_ring(told.id, place, 8);
  told.name = line.words;
  told.rect = place;
  ui.control(std::move(told));
  if (pressed) {
    wishes.actions.push_back(ChooseMark{line.other->id});
    wishes.show_mark = line.other->id;
  }
  if (over && session.hovered() != line.other->id) {
    wishes.actions.push_back(HoverMark{line.other->id});
  }
}

float draw_inspector(Ui& ui, const Rect& panel, const Session& session, const Mark& mark,
                     PanelState& state, Wishes& wishes) {
  const Palette& palette = ui.palette();
  const float pad = ui.px(16), inner = panel.width - 2 * ui.px(kMargin) - 2 * pad;
  const std::string words = short_words(mark, session.article());
  const Font reading = ui.reading_font(17);
  const float quote_high = ui.pen().lines_height(reading, ui.px(24), words, inner - ui.px(16), 4);
  const float note_high = ui.px(84);
  const std::vector<LinkLine> links = link_lines(session, mark);
  const float links_high =
      links.empty() ? 0 : ui.px(28) * static_cast<float>(links.size()) + ui.px(12);
  const float high = pad + ui.px(32) + ui.px(12) + quote_high + ui.px(16) + links_high + ui.px(20) +
                     ui.px(4) + note_high + ui.px(8) + ui.px(32) + ui.px(12);
  const Rect card{panel.x + ui.px(kMargin), panel.y, panel.width - 2 * ui.px(kMargin), high};
  ui.card(card, 12);
  ui.push_group(Control::Role::Group, "Chosen mark", card);
  const float x = card.x + pad;
  float y = card.y + pad;

  const Rect kinds{x, y, inner, ui.px(32)};
  ui.fill(kinds, palette.paper, 8);
  ui.frame(kinds, palette.line, 8);
  ui.push_group(Control::Role::Group, "Kind", kinds);
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const MarkKind kind = kMarkKinds[i].kind;
    const float part = inner / 3;
    const Rect box{std::round(x + part * static_cast<float>(i)) + 1, y + 1, std::floor(part) - 2,
                   ui.px(32) - 2};
    const ButtonSpec spec{.name = kMarkKinds[i].label,
                          .look = ButtonLook::Segment,
                          .role = Control::Role::Radio,
                          .enabled = !state.gone,
                          .on = mark.kind == kind,
                          .kind = &kind};
    if (ui.button(spec, box) && mark.kind != kind && !state.gone) {
      wishes.actions.push_back(UpdateMark{mark.id, {.kind = kind}});
    }
  }
  ui.pop_group();
  y += ui.px(32 + 12);

  ui.fill({x, y, ui.px(3), quote_high}, palette.of(mark.kind).line, 1.5f);
  ui.pen().lines(reading, ui.px(24), words, {x + ui.px(16), y}, inner - ui.px(16), 4, palette.ink);
  y += quote_high + ui.px(16);

  float link_y = y - ui.px(4);
  for (const LinkLine& line : links) {
    draw_link_line(ui, {x - ui.px(8), link_y, inner + ui.px(16), ui.px(28)}, session, line, wishes);
    link_y += ui.px(28);
  }
  y += links_high;

  ui.words({x, y, inner, ui.px(20)}, "Note", ui.font(12), palette.soft);
  y += ui.px(24);
  const Rect note{x, y, inner, note_high};
  ui.fill(note, palette.paper, 8);
  ui.frame(note, palette.line, 8);
  Field field;
  field.id = kNoteField;
  field.name = "Note";
  field.hint = "Write a note…";
  field.multiline = true;
  field.rect = {note.x + ui.px(12), note.y + ui.px(8), note.width - ui.px(16),
                note.height - ui.px(12)};
  field.text = mark.note;
  field.version = state.note_version;
  ui.field(std::move(field));
  y += note_high + ui.px(8);

  if (state.gone) {
    const Rect back{x - ui.px(8), y, ui.px(104), ui.px(32)};
    if (ui.button({.name = "Bring it back"}, back)) wishes.bring_back = true;
    ui.words({back.right() + ui.px(8), y, inner - back.width, ui.px(32)},
             "Deleted in another window", ui.font(12), palette.danger);
    ui.pop_group();
    return high;
  }
  const Rect remove{x - ui.px(8), y, ui.px(72), ui.px(32)};
  if (ui.button({.name = "Delete", .keys = "Delete", .look = ButtonLook::Danger}, remove)) {
    wishes.actions.push_back(DeleteMark{mark.id});
  }
  ui.pop_group();
  return high;
}

// `number`: its place in the list, from 0 on.
void draw_row(Ui& ui, const Rect& row, const Session& session, std::size_t number, Wishes& wishes) {
  const Mark& mark = session.notebook().mark_at(number);
  const Palette& palette = ui.palette();
  const std::uint32_t id = ui.id_of(mark.id);
  bool over = false;
  const bool pressed = ui.pressable(id, row, &over);
  const bool chosen = session.chosen() == mark.id;
  if (chosen) {
    ui.fill(row, palette.selection);
  } else if (over || session.hovered() == mark.id) {
    ui.fill(row, with_alpha(palette.line, 0x70));
  }
  ui.hairline({row.x, row.bottom() - 1}, {row.right(), row.bottom()});
  ui.kind_shape(mark.kind, {row.x + ui.px(21), row.y + ui.px(20)});

  const float x = row.x + ui.px(37), wide = row.width - ui.px(37 + 16);
  const std::string words = short_words(mark, session.article());
  ui.words({x, row.y + ui.px(10), wide, ui.px(20)}, words, ui.font(14), palette.ink);
  ui.words({x, row.y + ui.px(32), wide, ui.px(16)}, detail_of(mark), ui.font(12),
           chosen ? palette.ink : palette.soft);
  ui.focus_ring(
      id, {row.x + ui.px(6), row.y + ui.px(6), row.width - ui.px(12), row.height - ui.px(12)}, 6);

  Control told;
  told.id = id;
  told.role = Control::Role::ListItem;
  told.set_size = static_cast<std::uint32_t>(session.notebook().mark_count());
  told.position = static_cast<std::uint32_t>(number + 1);
  told.name = std::string(label_of(mark.kind)) + ": " + words;
  told.rect = row;
  told.on = chosen;
  ui.control(std::move(told));
  if (pressed) {
    wishes.actions.push_back(ChooseMark{mark.id});
    wishes.show_mark = mark.id;
  }
  if (over && session.hovered() != mark.id) wishes.actions.push_back(HoverMark{mark.id});
}

void draw_list(Ui& ui, const Rect& place, const Session& session, PanelState& state,
               Wishes& wishes) {
  const Notebook& notebook = session.notebook();
  const float row = ui.px(kRow);
  const float full = row * static_cast<float>(notebook.mark_count());
  const float furthest = std::max(0.0f, full - place.height);

  // The chosen mark is scrolled to once, when it becomes the chosen one.
  if (state.shown != session.chosen()) {
    state.shown = session.chosen();
    if (const Mark* mark = session.chosen_mark()) {
      const float top = row * static_cast<float>(notebook.place_of(*mark));
      if (top < state.list_scroll) state.list_scroll = top;
      if (top + row > state.list_scroll + place.height)
        state.list_scroll = top + row - place.height;
    }
  }
  if (place.contains({ImGui::GetMousePos().x, ImGui::GetMousePos().y})) {
    state.list_scroll -= ImGui::GetIO().MouseWheel;
  }
  state.list_scroll = std::round(std::clamp(state.list_scroll, 0.0f, furthest));

  ui.push_group(Control::Role::List, "Marks", place);
  ui.list()->PushClipRect({place.x, place.y}, {place.right(), place.bottom()}, true);
  const auto first = static_cast<std::size_t>(state.list_scroll / row);
  for (std::size_t i = first; i < notebook.mark_count(); ++i) {
    const float y = place.y + row * static_cast<float>(i) - state.list_scroll;
    if (y >= place.bottom()) break;
    draw_row(ui, {place.x, y, place.width, row}, session, i, wishes);
  }
  if (furthest > 0) {
    const float thumb = std::max(ui.px(24), place.height * place.height / full);
    const float y = place.y + (place.height - thumb) * state.list_scroll / furthest;
    ui.fill({place.right() - ui.px(6), y, ui.px(4), thumb}, with_alpha(ui.palette().faint, 0x80),
            2);
  }
  ui.list()->PopClipRect();
  ui.pop_group();
}

}  // namespace

void draw_panel(Ui& ui, const Rect& place, const Session& session, PanelState& state,
                Wishes& wishes) {
  ui.begin_region("panel", place);
  const Palette& palette = ui.palette();
  ui.fill(place, palette.panel);
  ui.hairline({place.x, place.y}, place.width < ui.window().width ? Point{place.x, place.bottom()}
                                                                  : Point{place.right(), place.y});

  const std::size_t count = session.notebook().mark_count();
  const Rect head{place.x + ui.px(16), place.y, place.width - ui.px(32), ui.px(48)};
  const float wide = ui.words(head, "Marks", ui.font(14, 700), palette.ink);
  ui.words({head.x + wide + ui.px(8), head.y, ui.px(120), head.height}, std::to_string(count),
           ui.font(14), palette.soft);
  Control heading;
  heading.id = ui.id_of("marks heading");
  heading.role = Control::Role::Heading;
  heading.name = "Marks " + std::to_string(count);
  heading.rect = head;
  ui.control(std::move(heading));

  float y = head.bottom();
  if (const Mark* mark = state.gone ? &*state.gone : session.chosen_mark()) {
    y += draw_inspector(ui, {place.x, y, place.width, place.bottom() - y}, session, *mark, state,
                        wishes) +
         ui.px(kMargin);
  }
  ui.hairline({place.x, y - 1}, {place.right(), y});
  if (count == 0) {
    constexpr std::string_view kHint =
        "Drag over words in the article, then choose Claim, Quote or Source – or press 1, 2 or 3.";
    ui.pen().lines(ui.font(14), ui.px(20), kHint, {head.x, y + ui.px(16)}, head.width, 4,
                   palette.soft);
    Control hint;
    hint.id = ui.id_of("hint");
    hint.role = Control::Role::Text;
    hint.name = kHint;
    hint.rect = {head.x, y + ui.px(16), head.width, ui.px(60)};
    ui.control(std::move(hint));
  } else if (place.bottom() > y) {
    draw_list(ui, {place.x, y, place.width, place.bottom() - y}, session, state, wishes);
  }
  ui.end_region();
}

}  // namespace attest
