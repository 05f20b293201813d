// Draws the lines of properties that have a native text field or a choice of cells.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum number of visible lines. A longer text scrolls in its field.
constexpr int kTextMostLines = 8;

float height_of(Ui& ui, const Field& field, float wide) {
  if (!field.multiline) return ui.target(32);
  const Font font = field_font(ui);
  const float line = font.size * kFieldLine;
  const std::string_view text = field.text;
  float lines = 0;
  // After a final line break, the field has one more line for the caret.
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines += ui.pen().lines_height(font, line, text.substr(from, end - from), wide - ui.px(20),
                                   kTextMostLines);
    from = end + 1;
  }
  return std::max(ui.target(32), std::ceil(std::min(lines, line * kTextMostLines)) + ui.px(12));
}

// Draws a coloured background behind the searched words in a native text field. `box` is the frame
// of the field.
void draw_found(const Inspected& in, const std::string& text, const Rect& box) {
  Ui& ui = in.ui;
  const Font font = field_font(ui);
  const Rect inner = field_text_rect(ui, box);
  for (const ByteRange& hit : in.state.found_in(text)) {
    for (Rect rect : ui.pen().rects_of(font, font.size * kFieldLine, text, inner.width, hit)) {
      rect.x += inner.x;
      rect.y += inner.y;
      if (rect.bottom() <= box.bottom()) ui.fill(rect, ui.palette().hit, 2);
    }
  }
}

}  // namespace

void draw_text_property(const Inspected& in, const FieldSpec& field) {
  const std::string& text = in.mark.*std::get<TextMember>(field.member);
  const std::uint32_t number = number_of(field);
  if (text.empty() && !in.gone && !in.state.shows_empty(number)) return;
  Ui& ui = in.ui;
  Field shown;
  shown.id = number;
  shown.name = label_of(field);
  shown.multiline = field.editor == FieldEditor::Text;
  shown.text = text;
  shown.version = in.state.texts.version(number);
  const PropertyLine line(ui, label_of(field));
  const float wide = ui.available_width();
  const float high = height_of(ui, shown, wide);
  const Point at = ui.cursor();
  // No backgrounds are drawn in a field that scrolls its text, because they would not move with the
  // text.
  const bool scrolls = high >= field_font(ui).size * kFieldLine * kTextMostLines;
  const bool covered = ui.hides_fields() || !shown.multiline || scrolls;
  text_field(ui, std::move(shown), {wide, high});
  if (!covered) draw_found(in, text, {at.x, at.y, wide, high});
  ui.gap(4);
}

void draw_draft_field(Ui& ui, const DraftText& draft, const DraftFieldSpec& spec) {
  Field field;
  field.id = spec.id;
  field.name = spec.name;
  field.hint = spec.hint;
  field.text = draft.text;
  field.version = draft.version;
  text_field(ui, std::move(field), {ui.available_width(), ui.target(32)});
}

void draw_choice_property(const Inspected& in, const FieldSpec& field) {
  const std::string& value = in.mark.*std::get<TextMember>(field.member);
  const bool guessed = is_guessed(in.mark, field);
  const PropertyLine line(in.ui, label_of(field), guessed ? words("inspector.guessed") : "");
  std::vector<std::string> labels;
  for (const std::string_view choice : field.choices) {
    labels.push_back(say("choice." + std::string(choice)));
  }
  const std::vector<Cell> cells = cells_of(labels);
  std::optional<std::size_t> on;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (field.choices[i] == value) on = i;
  }
  const std::optional<std::size_t> pressed = segmented(
      in.ui,
      {.name = label_of(field), .cells = cells, .chosen = on, .width = in.ui.available_width()});
  in.ui.gap(4);
  if (!pressed) return;
  MarkFields fields;
  fields.set(field, std::string(field.choices[*pressed]));
  in.ui_events.push_back(UpdateMark{in.mark.id, std::move(fields)});
}

std::vector<Cell> cells_of(const std::vector<std::string>& labels) {
  std::vector<Cell> cells;
  cells.reserve(labels.size());
  for (const std::string& label : labels) cells.push_back({.label = label});
  return cells;
}

}  // namespace attest
