#include "ui/panels/mark_card.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imgui.h"
#include "session/wording.h"
#include "text/utf8.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace attest {
namespace {

constexpr float kPad = 16;  // CSS pixels.
constexpr std::size_t kMostLinkLines = 5;
constexpr std::string_view kGone = "Deleted in another window";

std::string_view cut(std::string_view text, std::uint32_t bytes) {
  return text.substr(0, floor_to_code_point(text, ByteOffset(bytes)).value);
}

// A link of the chosen mark, drawn as one line.
struct LinkLine {
  const Mark* other;
  std::string words;  // For example "said by Mayor Ana Díaz".
};

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

void draw_link_line(Ui& ui, const Session& session, const LinkLine& line, UiEvents& ui_events) {
  const Size size{ui.available_width() + ui.px(16), ui.target(28)};
  ui.set_cursor({ui.cursor().x - ui.px(8), ui.cursor().y});
  const Ui::Item item = ui.add_pressable(Ui::id_of(line.words), size);
  if (item.visible) {
    const Rect& rect = item.rect;
    if (item.hovered) ui.fill(rect, with_alpha(ui.palette().line, 0x90), 8);
    ui.kind_shape(line.other->kind, {rect.x + ui.px(12), rect.y + rect.height / 2}, 8);
    ui.text({rect.x + ui.px(24), rect.y, rect.width - ui.px(28), rect.height}, line.words,
            ui.font(14), item.hovered ? ui.palette().ink : ui.palette().soft);
    ui.focus_ring(item.id, rect, 8);
  }
  Control& control = ui.control();
  control.name = line.words;
  control.font_size = ui.font(14).size;
  if (item.pressed) {
    ui_events.push_back(ChooseMark{line.other->id});
    ui_events.push_back(ShowMark{line.other->id});
  }
  if (item.hovered && session.hovered() != line.other->id) {
    ui_events.push_back(HoverMark{line.other->id});
  }
}

void draw_kinds(Ui& ui, const Mark& mark, bool enabled, UiEvents& ui_events) {
  const float high = std::max(ui.target(), ui.target(30) + 2);  // Includes the frame.
  const Point at = ui.cursor();
  const Rect rect{at.x, at.y, ui.available_width(), high};
  ui.fill(rect, ui.palette().paper, 8);
  ui.frame(rect, ui.palette().line, 8);
  ui.begin_group(Control::Role::Group, "Kind");
  const float part = rect.width / static_cast<float>(kMarkKinds.size());
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const MarkKind kind = kMarkKinds[i].kind;
    const ButtonSpec spec{.name = kMarkKinds[i].label,
                          .look = ButtonLook::Segment,
                          .role = Control::Role::Radio,
                          .enabled = enabled,
                          .on = mark.kind == kind,
                          .kind = &kind};
    ui.set_cursor({std::round(rect.x + part * static_cast<float>(i)) + 1, rect.y + 1});
    if (button(ui, spec, {std::floor(part) - 2, high - 2}) && mark.kind != kind) {
      ui_events.push_back(UpdateMark{mark.id, kind});
    }
  }
  ui.end_group(rect);
  ui.set_cursor({at.x, rect.bottom()});
  ui.gap(12);
}

void draw_words(Ui& ui, const Session& session, const Mark& mark) {
  const std::string words = short_words(mark, session.article());
  const TextStyle style{ui.reading_font(17), ui.palette().ink, 24, 4};
  ui.indent(16, 0);
  const Rect rect = add_text(ui, {.text = words, .style = style, .id = "words"});
  ui.unindent();
  ui.fill({rect.x - ui.px(16), rect.y, ui.px(3), rect.height}, ui.palette().of(mark.kind).line,
          1.5f);
}

void draw_note(Ui& ui, const Mark& mark, const PanelState& state) {
  add_silent_text(ui, {.text = "Note", .style = small_text(ui), .height = ui.px(20)});
  ui.gap(4);
  Field field;
  field.id = kNoteField;
  field.name = "Note";
  field.hint = "Write a note…";
  field.multiline = true;
  field.text = mark.note;
  field.version = state.note_version;
  text_field(ui, std::move(field), {ui.available_width(), ui.px(84)});
  ui.gap(8);
}

// The last line of the card.
void draw_actions(Ui& ui, const PanelState& state, UiEvents& ui_events) {
  ui.set_cursor({ui.cursor().x - ui.px(8), ui.cursor().y});
  if (!state.gone) {
    if (command_button(ui, CommandId::DeleteMark, {.look = ButtonLook::Danger})) {
      ui_events.push_back(RunCommand{CommandId::DeleteMark});
    }
    return;
  }
  if (button(ui, {.name = "Bring it back"})) ui_events.push_back(RestoreMark{});
  ui.same_line(8);
  TextStyle style = small_text(ui);
  style.colour = ui.palette().alert;
  add_text(ui, {.text = kGone, .style = style, .height = ui.target()});
}

}  // namespace

std::string short_words(const Mark& mark, const Article& article) {
  constexpr std::uint32_t kMost = 300;  // In bytes per passage. A row cannot show more.
  std::string words;
  for (const Passage& passage : mark.passages) {
    if (!words.empty()) words += " … ";
    if (!passage.placed()) {
      words += cut(passage.lost->exact, kMost);
      continue;
    }
    words += cut(article.slice(passage.range), kMost);
    if (words.size() / 2 > kMost) break;
  }
  return words;
}

void draw_mark_card(Ui& ui, const Session& session, const Mark& mark, PanelState& state,
                    UiEvents& ui_events) {
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  // The card is drawn below its content, whose height is known afterwards.
  ImDrawList& list = *ui.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ui.begin_group(Control::Role::Group, "Chosen mark");
  ui.gap(kPad);
  ui.indent(kPad, kPad);
  draw_kinds(ui, mark, !state.gone, ui_events);
  draw_words(ui, session, mark);
  ui.gap(12);
  const std::vector<LinkLine> links = link_lines(session, mark);
  for (const LinkLine& line : links) draw_link_line(ui, session, line, ui_events);
  ui.gap(links.empty() ? 4 : 16);
  draw_note(ui, mark, state);
  draw_actions(ui, state, ui_events);
  ui.unindent();
  ui.gap(12);
  const Rect card{at.x, at.y, wide, ui.cursor().y - at.y};
  ui.end_group(card);
  list.ChannelsSetCurrent(0);
  ui.card(card, 12);
  list.ChannelsMerge();
}

}  // namespace attest
