#include "annotation/entity_fields.h"

#include "doctest.h"

namespace attest::entity_fields_test {

TEST_CASE("every field of an entity has its own member, a label and a noun") {
  Entity entity;
  EntityFields fields;
  for (const EntityFieldSpec& field : kEntityFields) {
    CAPTURE(field.token);
    CHECK(&field_of(field.member) == &field);
    CHECK((entity.*field.member).empty());
    entity.*field.member = field.token;
    CHECK(label_of(field).find('.') == std::string_view::npos);
    CHECK(noun_of(field).starts_with("the "));
    fields.set(field, "first");
    fields.set(field.member, "second");
  }
  CHECK(entity.name == "name");
  CHECK(entity.note == "note");
  CHECK(fields.changes.size() == kEntityFields.size());
  for (const EntityFields::Change& change : fields.changes) CHECK(change.value == "second");
}

TEST_CASE("an entity has one of six kinds or no kind") {
  const EntityFieldSpec& kind = field_of(&Entity::kind);
  for (const std::string_view known : kEntityKinds) {
    CHECK_FALSE(fault_of(kind, known).has_value());
    CHECK(entity_kind_label(known) != known);
  }
  CHECK_FALSE(fault_of(kind, "").has_value());
  CHECK(
      fault_of(kind, "robot")->message ==
      "“robot” is not possible for the kind: it is person, organisation, document, media, post or "
      "anonymous");
  CHECK_FALSE(fault_of(field_of(&Entity::role), "robot").has_value());
}

TEST_CASE("an unknown kind of entity is shown unchanged") {
  CHECK(entity_kind_label("person") == "Person");
  CHECK(entity_kind_label("ministry") == "ministry");
}

}  // namespace attest::entity_fields_test
