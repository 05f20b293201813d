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
  // If the text ends with a line break, the field has one more line, which shows the caret.
  const std::string shown =
      field.text.empty() || field.text.back() == '\n' ? field.text + "x" : field.text;
  const float lines = ui.pen().lines_height(font, line, shown, wide - ui.px(20), kTextMostLines);
  return std::max(ui.target(32), std::ceil(lines) + ui.px(12));
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
  text_field(ui, std::move(shown), {wide, high});
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
