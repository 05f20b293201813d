#include "annotation/entity_fields.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "wording/sentences.h"

namespace attest {
namespace {

// The names of the kinds of entities, as ids of sentences in wording/english.txt. They are in the
// order of kEntityKinds.
constexpr std::array<std::string_view, kEntityKinds.size()> kKindLabels{
    "entities.person", "entities.organisation", "entities.document",
    "entities.media",  "entities.post",         "entities.anonymous"};

}  // namespace

const EntityFieldSpec& field_of(EntityMember member) {
  const auto field =
      std::find_if(kEntityFields.begin(), kEntityFields.end(),
                   [&](const EntityFieldSpec& each) { return each.member == member; });
  assert(field != kEntityFields.end());
  return *field;
}

std::string_view label_of(const EntityFieldSpec& field) { return words(field.label_id); }
std::string_view noun_of(const EntityFieldSpec& field) { return words(field.noun_id); }

std::optional<Error> fault_of(const EntityFieldSpec& field, std::string_view value) {
  if (field.choices.empty() || value.empty()) return std::nullopt;
  const auto choice = std::find(field.choices.begin(), field.choices.end(), value);
  if (choice != field.choices.end()) return std::nullopt;
  return Error::invalid(
      say("fields.no-such-choice",
          {{"value", value}, {"field", noun_of(field)}, {"choices", alternatives(field.choices)}}));
}

std::string_view entity_kind_label(std::string_view kind) {
  const auto known = std::find(kEntityKinds.begin(), kEntityKinds.end(), kind);
  if (known == kEntityKinds.end()) return kind;
  return words(kKindLabels[static_cast<std::size_t>(known - kEntityKinds.begin())]);
}

void EntityFields::set(const EntityFieldSpec& field, std::string value) {
  for (Change& change : changes) {
    if (change.field == &field) return void(change.value = std::move(value));
  }
  changes.push_back({&field, std::move(value)});
}

}  // namespace attest
