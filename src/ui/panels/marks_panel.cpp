#include <algorithm>
#include <cmath>

#include "text/utf8.h"
#include "ui/panels/mark_card.h"
#include "ui/panels/panels.h"
#include "ui/widgets/scroll_area.h"

namespace attest {
namespace {

constexpr float kRow = 61;  // In CSS pixels, like all literal lengths of this file.
constexpr float kMargin = 12;
// The least height at which the list scrolls separately from the card.
constexpr float kLowestList = 2 * kRow;

std::string detail_of(const Mark& mark) {
  std::string detail(token_of(mark.kind));
  if (mark.kind == MarkKind::Quote && !mark.manner.empty()) detail = mark.manner + " quote";
  const bool lost = std::any_of(mark.passages.begin(), mark.passages.end(),
                                [](const Passage& passage) { return !passage.placed(); });
  if (lost) detail += " · words not found in this text";
  if (mark.passages.size() > 1)
    detail += " · " + std::to_string(mark.passages.size()) + " passages";
  if (!mark.note.empty()) {
    detail += " · " + mark.note.substr(0, floor_to_code_point(mark.note, ByteOffset(200)).value);
  }
  return detail;
}

// `number` is the index of the row in the list.
void draw_row(Ui& ui, const Rect& row, const Session& session, std::size_t number,
              UiEvents& ui_events) {
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
  ui.text({x, row.y + ui.px(10), wide, ui.px(20)}, words, ui.font(14), palette.ink);
  const std::string detail = detail_of(mark);
  ui.text({x, row.y + ui.px(32), wide, ui.px(16)}, detail, ui.font(12),
          chosen ? palette.ink : palette.soft);
  ui.focus_ring(
      id, {row.x + ui.px(6), row.y + ui.px(6), row.width - ui.px(12), row.height - ui.px(12)}, 6);

  Control control;
  control.id = id;
  control.role = Control::Role::ListItem;
  control.set_size = static_cast<std::uint32_t>(session.notebook().mark_count());
  control.position = static_cast<std::uint32_t>(number + 1);
  control.name = std::string(label_of(mark.kind)) + ": " + words;
  control.shown = words + "\n" + detail;
  control.rect = row;
  control.on = chosen;
  ui.add_control(std::move(control));
  if (pressed) {
    ui_events.actions.push_back(ChooseMark{mark.id});
    ui_events.show_mark = mark.id;
  }
  if (over && session.hovered() != mark.id) ui_events.actions.push_back(HoverMark{mark.id});
}

// Draws the rows from the top of `from` downwards and returns the bottom of the last row. There may
// be 50,000 rows, so only the visible rows are drawn. One row above and one below the view also
// have controls. The keyboard focus can move to them and so scroll the list.
float draw_rows(Ui& ui, const Rect& from, const Rect& seen, const Session& session,
                UiEvents& ui_events) {
  const float row = ui.px(kRow);
  const auto count = static_cast<float>(session.notebook().mark_count());
  const Rect rows{from.x, from.y, from.width, row * count};
  const float first = std::clamp(std::floor((seen.y - rows.y) / row) - 1, 0.0f, count);
  const float end = std::clamp(std::ceil((seen.bottom() - rows.y) / row) + 1, first, count);
  ui.push_group(Control::Role::List, "Marks", rows);
  for (float i = first; i < end; ++i) {
    draw_row(ui, {rows.x, rows.y + row * i, rows.width, row}, session, static_cast<std::size_t>(i),
             ui_events);
  }
  ui.pop_group();
  return rows.bottom();
}

float draw_heading(Ui& ui, const Rect& place, std::size_t count) {
  const Rect head{place.x + ui.px(16), place.y, place.width - ui.px(32), ui.px(48)};
  const float wide = ui.text(head, "Marks", ui.font(14, 700), ui.palette().ink);
  ui.text({head.x + wide + ui.px(8), head.y, ui.px(120), head.height}, std::to_string(count),
          ui.font(14), ui.palette().soft);
  Control heading;
  heading.id = ui.id_of("marks heading");
  heading.role = Control::Role::Heading;
  heading.name = "Marks " + std::to_string(count);
  heading.rect = head;
  ui.add_control(std::move(heading));
  return head.bottom();
}

float draw_hint(Ui& ui, const Rect& place) {
  constexpr std::string_view kHint =
      "Drag over words in the article, then choose Claim, Quote or Source – or press 1, 2 or 3.";
  const Rect words{place.x + ui.px(16), place.y + ui.px(16), place.width - ui.px(32), 0};
  const float high = ui.pen().lines(ui.font(14), ui.px(20), kHint, {words.x, words.y}, words.width,
                                    6, ui.palette().soft);
  ui.describe_text({words.x, words.y, words.width, high}, kHint);
  return words.y + high + ui.px(16);
}

}  // namespace

void draw_panel(Ui& ui, const Rect& place, const Session& session, PanelState& state,
                UiEvents& ui_events) {
  ui.begin_region("panel", place);
  const Palette& palette = ui.palette();
  ui.fill(place, palette.panel);
  ui.hairline({place.x, place.y}, place.width < ui.window().width ? Point{place.x, place.bottom()}
                                                                  : Point{place.right(), place.y});
  const Mark* chosen = state.gone ? &*state.gone : session.chosen_mark();
  const std::size_t count = session.notebook().mark_count();
  const float margin = ui.px(kMargin), row = ui.px(kRow);

  // In a low panel, the heading and the card scroll together with the list below them.
  const bool together = place.height < state.above_list + ui.px(kLowestList);
  ScrollArea area;
  float y = place.y;
  if (together) {
    area = begin_scroll_area(ui, "all", place, chosen != nullptr ? chosen->id : "");
    y = area.top();
  }
  const float top = y;
  y = draw_heading(ui, {place.x, y, place.width, 0}, count);
  if (chosen != nullptr) {
    const Rect card{place.x + margin, y, place.width - 2 * margin, 0};
    y += draw_mark_card(ui, card, session, *chosen, state, ui_events) + margin;
  }
  state.above_list = y - top;
  ui.hairline({place.x, y - 1}, {place.right(), y});

  if (!together) {
    area = begin_scroll_area(ui, "list", {place.x, y, place.width, place.bottom() - y});
    // Scrolls to the chosen mark only once, so that the reader can scroll away from it.
    if (const Mark* mark = session.chosen_mark(); mark != nullptr && state.shown != mark->id) {
      const float at = area.top() + row * static_cast<float>(session.notebook().index_of(*mark));
      area.reveal(at, at + row);
    }
    y = area.top();
  }
  state.shown = session.chosen();
  const Rect rest{place.x, y, place.width, 0};
  y = count > 0 ? draw_rows(ui, rest, area.body, session, ui_events) : draw_hint(ui, rest);
  end_scroll_area(ui, area, y);
  ui.end_region();
}

}  // namespace attest
