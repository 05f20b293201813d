#include "ui/panels/mark_card.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "session/wording.h"
#include "text/utf8.h"

namespace attest {
namespace {

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

void draw_link_line(Ui& ui, const Rect& place, const Session& session, const LinkLine& line,
                    UiEvents& ui_events) {
  Control control;
  control.id = ui.id_of(line.words);
  bool over = false;
  const bool pressed = ui.pressable(control.id, place, &over);
  if (over) ui.fill(place, with_alpha(ui.palette().line, 0x90), 8);
  ui.kind_shape(line.other->kind, {place.x + ui.px(12), place.y + place.height / 2}, 8);
  ui.text({place.x + ui.px(24), place.y, place.width - ui.px(28), place.height}, line.words,
          ui.font(14), over ? ui.palette().ink : ui.palette().soft);
  ui.focus_ring(control.id, place, 8);
  control.name = line.words;
  control.rect = place;
  ui.add_control(std::move(control));
  if (pressed) {
    ui_events.actions.push_back(ChooseMark{line.other->id});
    ui_events.show_mark = line.other->id;
  }
  if (over && session.hovered() != line.other->id) {
    ui_events.actions.push_back(HoverMark{line.other->id});
  }
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

float draw_mark_card(Ui& ui, const Rect& place, const Session& session, const Mark& mark,
                     PanelState& state, UiEvents& ui_events) {
  const Palette& palette = ui.palette();
  const float pad = ui.px(16), inner = place.width - 2 * pad, button = ui.target();
  const std::string words = short_words(mark, session.article());
  const Font reading = ui.reading_font(17);
  const float quote_high = ui.pen().lines_height(reading, ui.px(24), words, inner - ui.px(16), 4);
  const float note_high = ui.px(84);
  const std::vector<LinkLine> links = link_lines(session, mark);
  const float links_high =
      links.empty() ? 0 : ui.target(28) * static_cast<float>(links.size()) + ui.px(12);
  // Includes the frame of the kind buttons.
  const float kinds_high = std::max(button, ui.target(30) + 2);
  const float high = pad + kinds_high + ui.px(12) + quote_high + ui.px(16) + links_high +
                     ui.px(24) + note_high + ui.px(8) + button + ui.px(12);
  const Rect card{place.x, place.y, place.width, high};
  ui.card(card, 12);
  ui.push_group(Control::Role::Group, "Chosen mark", card);
  const float x = card.x + pad;
  float y = card.y + pad;

  const Rect kinds{x, y, inner, kinds_high};
  ui.fill(kinds, palette.paper, 8);
  ui.frame(kinds, palette.line, 8);
  ui.push_group(Control::Role::Group, "Kind", kinds);
  for (std::size_t i = 0; i < kMarkKinds.size(); ++i) {
    const MarkKind kind = kMarkKinds[i].kind;
    const float part = inner / 3;
    const Rect box{std::round(x + part * static_cast<float>(i)) + 1, y + 1, std::floor(part) - 2,
                   kinds_high - 2};
    const ButtonSpec spec{.name = kMarkKinds[i].label,
                          .look = ButtonLook::Segment,
                          .role = Control::Role::Radio,
                          .enabled = !state.gone,
                          .on = mark.kind == kind,
                          .kind = &kind};
    if (ui.button(spec, box) && mark.kind != kind && !state.gone) {
      ui_events.actions.push_back(UpdateMark{mark.id, {.kind = kind}});
    }
  }
  ui.pop_group();
  y += kinds_high + ui.px(12);

  ui.fill({x, y, ui.px(3), quote_high}, palette.of(mark.kind).line, 1.5f);
  ui.pen().lines(reading, ui.px(24), words, {x + ui.px(16), y}, inner - ui.px(16), 4, palette.ink);
  ui.describe_text({x + ui.px(16), y, inner - ui.px(16), quote_high}, words, 17, "words");
  y += quote_high + ui.px(16);

  float link_y = y - ui.px(4);
  for (const LinkLine& line : links) {
    draw_link_line(ui, {x - ui.px(8), link_y, inner + ui.px(16), ui.target(28)}, session, line,
                   ui_events);
    link_y += ui.target(28);
  }
  y += links_high;

  ui.text({x, y, inner, ui.px(20)}, "Note", ui.font(12), palette.soft);
  y += ui.px(24);
  const Rect note{x, y, inner, note_high};
  Field field;
  field.id = kNoteField;
  field.name = "Note";
  field.hint = "Write a note…";
  field.multiline = true;
  field.text = mark.note;
  field.version = state.note_version;
  ui.add_field(note, std::move(field));
  y += note_high + ui.px(8);

  if (state.gone) {
    const Rect back{x - ui.px(8), y, ui.px(104), button};
    if (ui.button({.name = "Bring it back"}, back)) ui_events.bring_back = true;
    const Rect beside{back.right() + ui.px(8), y, inner - back.width, button};
    ui.text(beside, kGone, ui.font(12), palette.danger);
    ui.describe_text(beside, kGone, 12);
    ui.pop_group();
    return high;
  }
  const Rect remove{x - ui.px(8), y, ui.px(72), button};
  if (ui.button({.name = "Delete", .keys = "Delete", .look = ButtonLook::Danger}, remove)) {
    ui_events.actions.push_back(DeleteMark{mark.id});
  }
  ui.pop_group();
  return high;
}

}  // namespace attest
