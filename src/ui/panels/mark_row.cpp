// Draws a row of the list of marks: the marked text, and details such as the speaker and the
// verdict.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "query/attribution.h"
#include "query/facets.h"
#include "session/wording.h"
#include "text/utf8.h"
#include "ui/panels/marks_tab.h"
#include "ui/panels/short_words.h"
#include "ui/panels/sources_tab.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kMarkRowHigh = 44, kMarkRowInset = 8, kMarkRowLeft = 30;  // CSS pixels.
// The maximum number of bytes of a note that a row shows. A longer text would not fit.
constexpr std::uint32_t kMostNote = 200;

struct Part {
  std::string text;
  bool alert = false;
};
using Parts = std::vector<Part>;

void add(Parts& parts, std::string text, bool alert = false) {
  if (!text.empty()) parts.push_back({std::move(text), alert});
}

void add_source_parts(const Session& session, const Mark& mark, std::string_view shown,
                      Parts& parts) {
  const Entity* const entity = session.notebook().find_entity(mark.entity);
  if (entity == nullptr) return add(parts, std::string(words("rows.no-entity")));
  if (entity->name != shown) add(parts, say("rows.is", {{"name", entity->name}}));
  if (entity->kind == "anonymous") {
    add(parts, std::string(words("rows.anonymous")), true);
  } else if (!entity->kind.empty()) {
    add(parts, std::string(entity_kind_label(entity->kind)));
  }
  if (parts.empty()) {
    const std::string said = said_by_mark(session.notebook(), mark);
    add(parts, said.empty() ? std::string(words("rows.says-nothing")) : said);
  }
}

void add_speaker(const Session& session, std::uint32_t number, Parts& parts) {
  const Notebook& notebook = session.notebook();
  if (is_unattributed(notebook, number)) {
    const bool is_decided = notebook.mark_numbered(number).attribution == kUnattributed;
    return add(parts, std::string(words(is_decided ? "rows.unattributed" : "rows.no-speaker-yet")),
               true);
  }
  const std::uint32_t speaker = speaker_of(notebook, number);
  if (speaker == kNoNumber) return add(parts, std::string(words("rows.no-speaker")));
  const Mark& source = notebook.mark_numbered(speaker);
  const Entity* const entity = notebook.find_entity(source.entity);
  add(parts, entity != nullptr && !entity->name.empty() ? entity->name
                                                        : short_words(source, session.article()));
}

Parts details(const Session& session, const Mark& mark, std::uint32_t number,
              std::string_view shown) {
  Parts parts;
  if (has_state(session.notebook(), number, MarkState::Lost)) {
    add(parts, std::string(words("rows.lost")), true);
  }
  if (has_field(mark.kind, &Mark::entity)) {
    add_source_parts(session, mark, shown, parts);
  } else {
    add_speaker(session, number, parts);
  }
  if (has_field(mark.kind, &Mark::verdict)) {
    add(parts,
        std::string(mark.verdict.empty() ? words("rows.no-verdict") : verdict_in_words(mark)));
    if (!mark.evidence.empty()) add(parts, say("rows.evidence", {{"count", mark.evidence.size()}}));
  }
  if (has_field(mark.kind, &Mark::manner)) add(parts, std::string(manner_in_words(mark)));
  if (mark.passages.size() > 1) add(parts, say("rows.passages", {{"count", mark.passages.size()}}));
  if (!mark.note.empty()) {
    std::string start =
        mark.note.substr(0, floor_to_code_point(mark.note, ByteOffset(kMostNote)).value);
    std::replace(start.begin(), start.end(), '\n', ' ');
    add(parts, say("rows.note", {{"words", start}}));
  }
  return parts;
}

std::string joined(const Parts& parts) {
  std::string all;
  for (const Part& part : parts) add_part(all, part.text);
  return all;
}

// Draws the details side by side, each in its colour.
void draw_details(Ui& ui, const Parts& parts, Rect box) {
  const Font small = ui.font(12);
  const Palette& palette = ui.palette();
  const float end = box.right();
  for (std::size_t i = 0; i < parts.size() && box.x < end; ++i) {
    if (i > 0) box.x += draw_separator(ui, box, small, palette.soft);
    if (box.x >= end) break;
    box.x += ui.text({box.x, box.y, end - box.x, box.height}, parts[i].text, small,
                     parts[i].alert ? palette.alert : palette.soft);
  }
}

void draw(Ui& ui, const Session& session, const Mark& mark, std::string_view shown,
          const Parts& parts, const Ui::Item& item) {
  const Palette& palette = ui.palette();
  const Rect row{item.rect.x + ui.px(kMarkRowInset), item.rect.y,
                 item.rect.width - ui.px(2 * kMarkRowInset), item.rect.height};
  if (session.is_chosen(mark.id)) {
    ui.fill(row, palette.chosen, 8);
    ui.fill({row.x, row.y + ui.px(7), ui.px(3), row.height - ui.px(14)}, palette.of(mark.kind).line,
            1.5f);
  } else if (item.hovered || session.hovered() == mark.id) {
    ui.fill(row, palette.hover, 8);
  }
  ui.kind_shape(mark.kind, {row.x + ui.px(15), row.y + ui.px(14)});
  const float x = row.x + ui.px(kMarkRowLeft), wide = row.width - ui.px(kMarkRowLeft + 12);
  ui.text({x, row.y + ui.px(4), wide, ui.px(20)}, shown, ui.font(14), palette.ink);
  draw_details(ui, parts, {x, row.y + ui.px(24), wide, ui.px(16)});
  ui.focus_ring_inside(item.id, row, 8);
}

}  // namespace

void draw_mark_row(Ui& ui, const Session& session, const MarkView& listed, std::size_t number,
                   float width, UiEvents& ui_events) {
  const std::uint32_t mark_number = listed.marks()[number];
  const Mark& mark = session.notebook().mark_numbered(mark_number);
  const Ui::Item item = ui.add_pressable(Ui::id_of(mark.id), {width, ui.px(kMarkRowHigh)});
  const std::string shown = short_words(mark, session.article());
  const Parts parts = details(session, mark, mark_number, shown);
  if (item.visible) draw(ui, session, mark, shown, parts, item);
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  const std::string below = joined(parts);
  control.name = say("rows.spoken", {{"kind", label_of(mark.kind)}, {"words", shown}});
  if (!below.empty()) control.name += ". " + below;
  control.shown = shown + "\n" + below;
  control.font_size = ui.font(14).size;
  control.on = session.is_chosen(mark.id);
  if (item.pressed) ui_events.push_back(PressMark{mark.id});
  if (item.hovered && session.hovered() != mark.id) ui_events.push_back(HoverMark{mark.id});
}

}  // namespace attest
