#include "annotation/fields.h"

#include <algorithm>
#include <cassert>
#include <type_traits>
#include <utility>

#include "wording/sentences.h"

namespace attest {
namespace {

template <class Member>
const FieldSpec& field_with(Member member) {
  const auto field = std::find_if(kFields.begin(), kFields.end(), [&](const FieldSpec& each) {
    const Member* const own = std::get_if<Member>(&each.member);
    return own != nullptr && *own == member;
  });
  assert(field != kFields.end());
  return *field;
}

}  // namespace

const FieldSpec& field_of(TextMember member) { return field_with(member); }
const FieldSpec& field_of(ListMember member) { return field_with(member); }
const FieldSpec& field_of(EvidenceMember member) { return field_with(member); }

MarkKind kind_with(TextMember member) {
  const KindMask kinds = field_of(member).kinds;
  const auto kind = std::find_if(kMarkKinds.begin(), kMarkKinds.end(),
                                 [&](const KindSpec& each) { return kinds.has(each.kind); });
  assert(kind != kMarkKinds.end());
  return kind->kind;
}

std::string_view label_of(const FieldSpec& field) { return words(field.label_id); }
std::string_view noun_of(const FieldSpec& field) { return words(field.noun_id); }

std::string alternatives(std::span<const std::string_view> choices) {
  std::string list;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const bool last = i + 1 == choices.size();
    list = i == 0 ? std::string(choices[i])
                  : say(last ? "lists.or" : "lists.comma", {{"list", list}, {"next", choices[i]}});
  }
  return list;
}

FieldValue value_of(const Mark& mark, const FieldSpec& field) {
  return std::visit([&](auto member) { return FieldValue(mark.*member); }, field.member);
}

bool is_empty(const FieldValue& value) {
  return std::visit([](const auto& one) { return one.empty(); }, value);
}

void set_value(Mark& mark, const FieldSpec& field, FieldValue value) {
  std::visit(
      [&](auto member) {
        auto& place = mark.*member;
        place = std::get<std::remove_reference_t<decltype(place)>>(std::move(value));
      },
      field.member);
}

bool is_guessed(const Mark& mark, const FieldSpec& field) {
  return std::find(mark.guessed.begin(), mark.guessed.end(), field.token) != mark.guessed.end();
}

bool confirm(Mark& mark, const FieldSpec& field) {
  return std::erase(mark.guessed, field.token) > 0;
}

std::optional<Error> fault_of(const FieldSpec& field, const FieldValue& value) {
  if (field.choices.empty() || is_empty(value)) return std::nullopt;
  const std::string& text = std::get<std::string>(value);
  if (std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end()) {
    return std::nullopt;
  }
  return Error::invalid(
      say("fields.no-such-choice",
          {{"value", text}, {"field", noun_of(field)}, {"choices", alternatives(field.choices)}}));
}

void MarkFields::set(const FieldSpec& field, FieldValue value) {
  for (Change& change : changes) {
    if (change.field == &field) return void(change.value = std::move(value));
  }
  changes.push_back({&field, std::move(value)});
}

const FieldValue* MarkFields::find(const FieldSpec& field) const {
  for (const Change& change : changes) {
    if (change.field == &field) return &change.value;
  }
  return nullptr;
}

}  // namespace attest
