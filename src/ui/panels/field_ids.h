// The ids of the page's native text fields. The ImGui item of a field has the same id.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <variant>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"

namespace attest {

inline constexpr std::uint32_t kPasteField = 2;     // The field for a pasted text, in the library.
inline constexpr std::uint32_t kSearchField = 3;    // The search field of the library.
inline constexpr std::uint32_t kCommandField = 4;   // The command palette.
inline constexpr std::uint32_t kChooserField = 5;   // The name of a speaker or of an entity.
inline constexpr std::uint32_t kTagField = 6;       // A new tag of the chosen mark.
inline constexpr std::uint32_t kEvidenceField = 7;  // The address of new evidence.
inline constexpr std::uint32_t kFilterField = 8;    // The filter of the list of marks.
inline constexpr std::uint32_t kFindField = 9;      // The search in the article and the notes.
inline constexpr std::uint32_t kNameField = 10;     // The reader's name, in the settings.
inline constexpr std::uint32_t kEvidenceTitleField = 11;

// The id of a field of the chosen mark is kFirstMarkField plus the index of the field in kFields.
inline constexpr std::uint32_t kFirstMarkField = 100;
// The id of a field of an entity is kFirstEntityField plus the index of the field in kEntityFields.
inline constexpr std::uint32_t kFirstEntityField = 200;

// Returns the id of a mark's field. `field` must be an element of kFields.
inline std::uint32_t number_of(const FieldSpec& field) {
  return kFirstMarkField + static_cast<std::uint32_t>(&field - kFields.data());
}
// Returns the element of kFields whose id is `number`, or null if there is none.
inline const FieldSpec* mark_field(std::uint32_t number) {
  const bool is_one = number >= kFirstMarkField && number - kFirstMarkField < kFields.size();
  return is_one ? &kFields[number - kFirstMarkField] : nullptr;
}

// Returns the id of an entity's field. `field` must be an element of kEntityFields.
inline std::uint32_t number_of(const EntityFieldSpec& field) {
  return kFirstEntityField + static_cast<std::uint32_t>(&field - kEntityFields.data());
}
inline const EntityFieldSpec* entity_field(std::uint32_t number) {
  const bool is_one =
      number >= kFirstEntityField && number - kFirstEntityField < kEntityFields.size();
  return is_one ? &kEntityFields[number - kFirstEntityField] : nullptr;
}

constexpr std::uint32_t mark_field_number(TextMember member) {
  std::size_t index = 0;
  // std::get_if is not used, because it takes an address: GCC with sanitizers rejects this address
  // in a constant expression.
  while (!std::holds_alternative<TextMember>(kFields[index].member) ||
         std::get<TextMember>(kFields[index].member) != member) {
    ++index;
  }
  return kFirstMarkField + static_cast<std::uint32_t>(index);
}
inline constexpr std::uint32_t kNoteField = mark_field_number(&Mark::note);
inline constexpr std::uint32_t kStatementField = mark_field_number(&Mark::statement);

}  // namespace attest
