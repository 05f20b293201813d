// The fields of an entity that a person can change, and the kinds of entities. The inspector, the
// merge and window.attest read these tables. ARCHITECTURE.md lists the other files that name fields
// or kinds (below "stated in several places").
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/entity.h"
#include "annotation/fields.h"
#include "base/result.h"

namespace attest {

using EntityMember = std::string Entity::*;

struct EntityFieldSpec {
  std::string_view token;     // The field's name in files and in window.attest.
  std::string_view label_id;  // The id of the label that is shown before the value (label_of).
  std::string_view noun_id;   // The id of the field's name as used inside a sentence (noun_of).
  FieldEditor editor;
  EntityMember member;
  // The allowed values. An empty value is always allowed. If the list is empty, any text is
  // allowed.
  std::span<const std::string_view> choices{};
};

inline constexpr std::array<std::string_view, 6> kEntityKinds{
    "person", "organisation", "document", "media", "post", "anonymous"};

// The fields of an entity, in the order of the members in a file.
inline constexpr std::array<EntityFieldSpec, 5> kEntityFields{{
    {"name", "entities.name", "entities.the-name", FieldEditor::Line, &Entity::name},
    {"kind", "entities.kind", "entities.the-kind", FieldEditor::Choice, &Entity::kind,
     kEntityKinds},
    {"role", "entities.role", "entities.the-role", FieldEditor::Line, &Entity::role},
    {"url", "entities.url", "entities.the-url", FieldEditor::Line, &Entity::url},
    {"note", "entities.note", "entities.the-note", FieldEditor::Text, &Entity::note},
}};

const EntityFieldSpec& field_of(EntityMember member);
std::string_view label_of(const EntityFieldSpec& field);  // Such as "Name".
std::string_view noun_of(const EntityFieldSpec& field);   // Such as "the name".

// If the field has choices, returns an error for a value that is not one of them. An empty value is
// always valid.
std::optional<Error> fault_of(const EntityFieldSpec& field, std::string_view value);

// Returns the name under which a kind of entity is shown, such as "Person" for "person". Returns an
// unknown kind from a file unchanged.
std::string_view entity_kind_label(std::string_view kind);

// A change to an entity: the new values of some of its fields. `EntityFields(&Entity::name, "…")`
// changes one field.
struct EntityFields {
  struct Change {
    const EntityFieldSpec* field;  // An element of kEntityFields.
    std::string value;
  };

  EntityFields() = default;
  EntityFields(EntityMember member, std::string value) { set(member, std::move(value)); }

  void set(EntityMember member, std::string value) { set(field_of(member), std::move(value)); }
  // Sets the new value of a field. Replaces a value that was set before.
  void set(const EntityFieldSpec& field, std::string value);

  std::vector<Change> changes;
};

}  // namespace attest
