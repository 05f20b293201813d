#include "annotation/fields.h"

#include <algorithm>
#include <cassert>
#include <utility>

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

// "direct, indirect or mixed"
std::string choices_listed(const FieldSpec& field) {
  std::string list;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    list.append(i == 0 ? "" : i + 1 == field.choices.size() ? " or " : ", ");
    list.append(field.choices[i]);
  }
  return list;
}

}  // namespace

const FieldSpec& field_of(TextMember member) { return field_with(member); }
const FieldSpec& field_of(ListMember member) { return field_with(member); }

FieldValue value_of(const Mark& mark, const FieldSpec& field) {
  return std::visit([&](auto member) { return FieldValue(mark.*member); }, field.member);
}

bool is_empty(const FieldValue& value) {
  return std::visit([](const auto& one) { return one.empty(); }, value);
}

void set_value(Mark& mark, const FieldSpec& field, FieldValue value) {
  if (const TextMember* const text = std::get_if<TextMember>(&field.member)) {
    mark.** text = std::get<std::string>(std::move(value));
  } else {
    mark.*std::get<ListMember>(field.member) = std::get<std::vector<std::string>>(std::move(value));
  }
}

std::optional<Error> fault_of(const FieldSpec& field, const FieldValue& value) {
  if (field.choices.empty() || is_empty(value)) return std::nullopt;
  const std::string& text = std::get<std::string>(value);
  if (std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end()) {
    return std::nullopt;
  }
  return Error::invalid("The " + std::string(field.noun) + " of a mark is " +
                        choices_listed(field) + ", not \"" + text + "\"");
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
