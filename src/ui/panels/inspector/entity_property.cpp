// Draws the entity that a source mark mentions, the fields of the entity, and the number of quotes
// and claims that are attributed to the mark.
#include <algorithm>
#include <string>
#include <vector>

#include "query/attribution.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/panels/inspector/source_icon.h"
#include "ui/panels/sources_tab.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

void draw_is(const Inspected& in, const Entity* entity) {
  const std::string_view name = words("inspector.is");
  if (in.state.chooser.is_open_for(SourceChooser::Purpose::Entity)) {
    return draw_source_chooser(in, name);
  }
  const PropertyLine line(in.ui, name);
  const bool known = entity != nullptr;
  const std::string_view choose = words("inspector.choose-entity");
  const std::string_view text = known ? std::string_view(entity->name) : choose;
  const std::string spoken =
      known ? say("inspector.is-whom", {{"name", text}}) : std::string(choose);
  if (property_value(in.ui,
                     {.name = spoken, .value = text, .id = "is-entity", .icon = icon_of(entity)})) {
    in.ui_events.push_back(RunCommand{CommandId::ChooseSource});
  }
}

void draw_text(const Inspected& in, const Entity& entity, const EntityFieldSpec& spec) {
  const std::uint32_t number = number_of(spec);
  Field field;
  field.id = number;
  field.name = label_of(spec);
  field.multiline = spec.editor == FieldEditor::Text;
  field.text = entity.*spec.member;
  field.version = in.state.texts.version(number);
  const PropertyLine line(in.ui, label_of(spec));
  text_field(in.ui, std::move(field),
             {in.ui.available_width(), in.ui.target(spec.editor == FieldEditor::Text ? 56 : 32)});
  in.ui.gap(4);
}

// Draws one cell for each choice of a field, such as the kind of the entity. The cells are in rows
// of two, because they do not fit in one row.
void draw_choice(const Inspected& in, const Entity& entity, const EntityFieldSpec& spec) {
  constexpr std::size_t kInRow = 2;
  const PropertyLine line(in.ui, label_of(spec));
  for (std::size_t from = 0; from < spec.choices.size(); from += kInRow) {
    const std::size_t count = std::min(kInRow, spec.choices.size() - from);
    std::vector<std::string> labels;
    std::optional<std::size_t> on;
    for (std::size_t i = 0; i < count; ++i) {
      labels.emplace_back(entity_kind_label(spec.choices[from + i]));
      if (spec.choices[from + i] == entity.*spec.member) on = i;
    }
    const std::string group = std::string(label_of(spec)) + " " + std::to_string(from / kInRow + 1);
    const std::vector<Cell> cells = cells_of(labels);
    const std::optional<std::size_t> pressed = segmented(
        in.ui, {.name = group, .cells = cells, .chosen = on, .width = in.ui.available_width()});
    in.ui.gap(4);
    if (!pressed) continue;
    EntityFields fields;
    fields.set(spec, pressed == on ? std::string() : std::string(spec.choices[from + *pressed]));
    in.ui_events.push_back(UpdateEntity{entity.id, std::move(fields)});
  }
}

void draw_quoted(const Inspected& in) {
  const std::string text = said_by_mark(in.session.notebook(), in.mark);
  if (text.empty()) return;
  in.ui.indent(4, 4);
  add_text(in.ui,
           {.text = text, .style = small_text(in.ui), .id = "quoted", .height = in.ui.target(24)});
  in.ui.unindent();
}

}  // namespace

void draw_entity_property(const Inspected& in) {
  const Entity* const entity = in.session.notebook().find_entity(in.mark.entity);
  draw_is(in, entity);
  if (entity != nullptr) {
    for (const EntityFieldSpec& spec : kEntityFields) {
      if (spec.editor == FieldEditor::Choice) {
        draw_choice(in, *entity, spec);
      } else if (!(entity->*spec.member).empty() || in.state.shows_empty(number_of(spec))) {
        draw_text(in, *entity, spec);
      }
    }
  }
  draw_quoted(in);
}

}  // namespace attest
