#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "imgui.h"
#include "text/utf8.h"
#include "ui/panels/inspector/inspector.h"
#include "ui/panels/panels.h"
#include "ui/panels/short_words.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace attest {
namespace {

constexpr float kRow = 61;  // In CSS pixels, like all literal lengths of this file.
constexpr float kMargin = 12;
// The least height at which the list scrolls separately from the card.
constexpr float kLowestList = 2 * kRow;

std::string detail_of(const Mark& mark) {
  std::string detail(token_of(mark.kind));
  if (has_field(mark.kind, &Mark::manner) && !mark.manner.empty()) {
    detail = mark.manner + " " + detail;
  }
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
void draw_row(Ui& ui, const Session& session, const MarkView& listed, std::size_t number,
              float wide, UiEvents& ui_events) {
  const Mark& mark = session.notebook().mark_numbered(listed.marks()[number]);
  const Ui::Item item = ui.add_pressable(Ui::id_of(mark.id), {wide, ui.px(kRow)});
  const bool chosen = session.chosen() == mark.id;
  const std::string words = short_words(mark, session.article());
  const std::string detail = detail_of(mark);
  if (item.visible) {
    const Palette& palette = ui.palette();
    const Rect& row = item.rect;
    if (chosen) {
      ui.fill(row, palette.selection);
    } else if (item.hovered || session.hovered() == mark.id) {
      ui.fill(row, with_alpha(palette.line, 0x70));
    }
    ui.hairline({row.x, row.bottom() - 1}, {row.right(), row.bottom()});
    ui.kind_shape(mark.kind, {row.x + ui.px(21), row.y + ui.px(20)});
    const float x = row.x + ui.px(37), text = row.width - ui.px(37 + 16);
    ui.text({x, row.y + ui.px(10), text, ui.px(20)}, words, ui.font(14), palette.ink);
    ui.text({x, row.y + ui.px(32), text, ui.px(16)}, detail, ui.font(12),
            chosen ? palette.ink : palette.soft);
    ui.focus_ring(
        item.id,
        {row.x + ui.px(6), row.y + ui.px(6), row.width - ui.px(12), row.height - ui.px(12)}, 6);
  }
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.set_size = static_cast<std::uint32_t>(listed.size());
  control.position = static_cast<std::uint32_t>(number + 1);
  control.name = std::string(label_of(mark.kind)) + ": " + words;
  control.shown = words + "\n" + detail;
  control.font_size = ui.font(14).size;
  control.on = chosen;
  if (item.pressed) {
    ui_events.push_back(ChooseMark{mark.id});
    ui_events.push_back(ShowMark{mark.id});
  }
  if (item.hovered && session.hovered() != mark.id) {
    ui_events.push_back(HoverMark{mark.id});
  }
}

void draw_heading(Ui& ui, std::size_t count) {
  const std::string number = std::to_string(count), spoken = "Marks " + number;
  ui.indent(16, 16);
  add_counted_heading(
      ui, {"Marks", number, spoken, ui.font(14, 700), ui.px(48), Control::Role::Heading});
  ui.unindent();
}

void draw_welcome(Ui& ui, const PanelState& state, UiEvents& ui_events) {
  draw_kinds_explained(ui);
  if (state.is_sample) draw_first_steps(ui, state.first_steps);
  ui.gap(24);
  draw_open_your_own(ui, ui_events);
}

// There may be 50,000 rows.
void draw_list(Ui& ui, const Session& session, const PanelState& state, bool reveal_chosen,
               UiEvents& ui_events) {
  const std::shared_ptr<const MarkView> listed = session.listed();
  if (session.notebook().mark_count() == 0) return draw_welcome(ui, state, ui_events);
  const float row = ui.px(kRow), wide = ui.available_width();
  if (const Mark* mark = session.chosen_mark(); mark != nullptr && reveal_chosen) {
    const auto position = listed->position_of(session.notebook().mark_number(mark->id));
    const float y = ui.cursor().y + row * static_cast<float>(position.value_or(0));
    if (position) ui.reveal(y, y + row);
  }
  ui.begin_group(Control::Role::List, "Marks");
  visible_rows(ui, listed->size(), row,
               [&](std::size_t i) { draw_row(ui, session, *listed, i, wide, ui_events); });
  ui.end_group();
}

void draw_heading_and_card(Ui& ui, const Session& session, PanelState& state, UiEvents& ui_events) {
  const float top = ui.cursor().y;
  draw_heading(ui, session.listed()->size());
  if (const Mark* chosen = state.gone ? &*state.gone : session.chosen_mark()) {
    ui.indent(kMargin, kMargin);
    draw_inspector(ui, session, *chosen, state.inspector, ui_events);
    ui.unindent();
    ui.gap(kMargin);
  }
  // With marks of one's own, the hints that are left stand above the list.
  const bool all_done = std::all_of(state.first_steps.begin(), state.first_steps.end(),
                                    [](bool done) { return done; });
  if (state.is_sample && !all_done && session.notebook().mark_count() > 0) {
    draw_first_steps(ui, state.first_steps);
    ui.gap(8);
  }
  const Point end = ui.cursor();
  state.above_list = end.y - top;
  ui.hairline({end.x, end.y - 1}, {end.x + ui.available_width(), end.y});
}

}  // namespace

void draw_panel(Ui& ui, const Rect& rect, const Session& session, PanelState& state,
                UiEvents& ui_events) {
  ui.begin_window(kPanelWindow, rect);
  ui.fill(rect, ui.palette().panel);
  ui.hairline({rect.x, rect.y}, rect.width < ui.window().width ? Point{rect.x, rect.bottom()}
                                                               : Point{rect.right(), rect.y});
  // The chosen mark is scrolled into view only once, so that the reader can scroll away from it.
  const bool is_new = state.shown != session.chosen();
  state.shown = session.chosen();
  // The heading and the card are above the list. In a low panel they scroll with the list.
  if (rect.height < state.above_list + ui.px(kLowestList)) {
    ui.begin_scroll_area("all", {0, 0});
    if (is_new && !session.chosen().empty()) ImGui::SetScrollY(0);
    draw_heading_and_card(ui, session, state, ui_events);
    draw_list(ui, session, state, false, ui_events);
    ui.end_scroll_area();
  } else {
    draw_heading_and_card(ui, session, state, ui_events);
    ui.begin_scroll_area("list", {0, 0});
    draw_list(ui, session, state, is_new, ui_events);
    ui.end_scroll_area();
  }
  ui.end_window();
}

}  // namespace attest
