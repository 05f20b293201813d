// The fields of an entity that a person can change. This file is their only table.
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
  std::string_view token;     // In files and in window.attest.
  std::string_view label_id;  // The sentence before the value (label_of).
  std::string_view noun_id;   // How other sentences name the field (noun_of).
  FieldEditor editor;
  EntityMember member;
  std::span<const std::string_view> choices{};  // The values other than empty. None: any text.
};

inline constexpr std::array<std::string_view, 6> kEntityKinds{
    "person", "organisation", "document", "media", "post", "anonymous"};

// In the order of the members in a file.
inline constexpr std::array<EntityFieldSpec, 5> kEntityFields{{
    {"name", "entities.name", "entities.the-name", FieldEditor::Line, &Entity::name},
    {"kind", "entities.kind", "entities.the-kind", FieldEditor::Choice, &Entity::kind,
     kEntityKinds},
    {"role", "entities.role", "entities.the-role", FieldEditor::Line, &Entity::role},
    {"url", "entities.url", "entities.the-url", FieldEditor::Line, &Entity::url},
    {"note", "entities.note", "entities.the-note", FieldEditor::Text, &Entity::note},
}};

const EntityFieldSpec& field_of(EntityMember member);
std::string_view label_of(const EntityFieldSpec& field);  // "Name"
std::string_view noun_of(const EntityFieldSpec& field);   // "the name"

// Returns an error if the field has choices and the value is none of them and not empty.
std::optional<Error> fault_of(const EntityFieldSpec& field, std::string_view value);

// The name of a kind of entity for people, such as "Person". An unknown kind of a file is returned
// as it is.
std::string_view entity_kind_label(std::string_view kind);

// A change to an entity: the new values of some of its fields. `EntityFields(&Entity::name, "…")`
// changes one.
struct EntityFields {
  struct Change {
    const EntityFieldSpec* field;  // An element of kEntityFields.
    std::string value;
  };

  EntityFields() = default;
  EntityFields(EntityMember member, std::string value) { set(member, std::move(value)); }

  void set(EntityMember member, std::string value) { set(field_of(member), std::move(value)); }
  // Replaces an earlier value.
  void set(const EntityFieldSpec& field, std::string value);

  std::vector<Change> changes;
};

}  // namespace attest
