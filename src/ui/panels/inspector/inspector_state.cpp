#include "ui/panels/inspector/inspector_state.h"

#include <utility>
#include <variant>

#include "ui/panels/field_ids.h"

namespace attest {

std::optional<std::size_t> FieldTexts::index_of(std::uint32_t field) {
  if (mark_field(field) != nullptr) return field - kFirstMarkField;
  if (entity_field(field) != nullptr) return kFields.size() + field - kFirstEntityField;
  return std::nullopt;
}

std::uint64_t FieldTexts::version(std::uint32_t field) const {
  const std::optional<std::size_t> index = index_of(field);
  return index ? fields_[*index].version : 0;
}

void FieldTexts::show(std::uint32_t field, const std::string& text, bool is_other) {
  Shown& shown = fields_[*index_of(field)];
  if (!is_other && shown.text == text) return;
  shown.text = text;
  shown.version = ++last_version_;
}

void FieldTexts::show(const Mark& mark, const Entity* entity) {
  std::string of = mark.id + " " + (entity == nullptr ? std::string() : entity->id);
  const bool is_other = of != of_;
  of_ = std::move(of);
  for (const FieldSpec& field : kFields) {
    if (!field.is_typed()) continue;
    show(number_of(field), mark.*std::get<TextMember>(field.member), is_other);
  }
  if (entity == nullptr) return;
  for (const EntityFieldSpec& field : kEntityFields) {
    show(number_of(field), entity->*field.member, is_other);
  }
}

void FieldTexts::typed(std::uint32_t field, std::string text) {
  if (const std::optional<std::size_t> index = index_of(field)) {
    fields_[*index].text = std::move(text);
  }
}

void InspectorState::focus_moved(std::uint32_t control) {
  focused = control;
  if (control == editing) {
    editing_had_focus = true;
  } else if (editing_had_focus && !holds_draft()) {
    editing = 0;
  }
}

bool InspectorState::holds_draft() const {
  return (editing == kTagField && !tag.text.empty()) ||
         (editing == kEvidenceField && !evidence.text.empty());
}

}  // namespace attest
