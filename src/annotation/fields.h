// The fields of a mark that have a name in files and in window.attest. No other file lists them:
// changes, undo labels, JSON and the inspector read this table.
//
// Code that needs one particular field refers to the field's member, such as &Mark::note.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "annotation/mark.h"
#include "base/result.h"

namespace attest {

// How a person changes a field. `Fixed` means that only the program writes the field. `Speaker`
// means that the person chooses the speaker, or chooses that there is none.
enum class FieldEditor : std::uint8_t {
  Line,
  Text,
  Choice,
  Verdict,
  Speaker,
  Evidence,
  Entity,
  Tags,
  Fixed
};

// The kinds of marks that have a field. When a mark changes its kind, it keeps the fields that only
// the old kind has. Changing the kind back therefore loses nothing.
class KindMask {
 public:
  static constexpr KindMask every() { return KindMask(~0u); }
  static constexpr KindMask only(MarkKind kind) { return KindMask(1u << unsigned(kind)); }
  constexpr bool has(MarkKind kind) const { return (bits_ >> unsigned(kind) & 1) != 0; }
  friend constexpr KindMask operator|(KindMask a, KindMask b) {
    return KindMask(a.bits_ | b.bits_);
  }

 private:
  constexpr explicit KindMask(unsigned bits) : bits_(bits) {}
  unsigned bits_;
};

using TextMember = std::string Mark::*;
using ListMember = std::vector<std::string> Mark::*;
using EvidenceMember = std::vector<Evidence> Mark::*;
using FieldValue = std::variant<std::string, std::vector<std::string>, std::vector<Evidence>>;

struct FieldSpec {
  std::string_view token;     // The field's name in files and in window.attest.
  std::string_view label_id;  // The id of the label that is shown before the value (label_of).
  std::string_view noun_id;   // The id of the field's name as used inside a sentence (noun_of).
  KindMask kinds;
  FieldEditor editor;
  std::variant<TextMember, ListMember, EvidenceMember> member;
  // The allowed values. An empty value is always allowed. If the list is empty, any text is
  // allowed.
  std::span<const std::string_view> choices{};

  bool is_typed() const { return editor == FieldEditor::Line || editor == FieldEditor::Text; }
};

inline constexpr std::string_view kDirect = "direct", kIndirect = "indirect", kMixed = "mixed";
inline constexpr std::array<std::string_view, 3> kManners{kDirect, kIndirect, kMixed};
inline constexpr std::string_view kLinked = "linked", kUnattributed = "unattributed",
                                  kOpen = "open";
inline constexpr std::array<std::string_view, 3> kConfidences{"low", "medium", "high"};
inline constexpr std::array<std::string_view, 3> kAttributions{kLinked, kUnattributed, kOpen};

// The fields of a mark. The lines of the inspector and the members in a file have the same order.
inline constexpr std::array<FieldSpec, 14> kFields{{
    {"verdict", "fields.verdict", "fields.the-verdict", KindMask::only(MarkKind::Claim),
     FieldEditor::Verdict, &Mark::verdict},
    {"confidence", "fields.confidence", "fields.the-confidence", KindMask::only(MarkKind::Claim),
     FieldEditor::Choice, &Mark::confidence, kConfidences},
    {"attribution", "fields.attribution", "fields.the-attribution", KindMask::only(MarkKind::Quote),
     FieldEditor::Speaker, &Mark::attribution, kAttributions},
    {"statement", "fields.statement", "fields.the-statement", KindMask::only(MarkKind::Claim),
     FieldEditor::Text, &Mark::statement},
    {"evidence", "fields.evidence", "fields.the-evidence", KindMask::only(MarkKind::Claim),
     FieldEditor::Evidence, &Mark::evidence},
    {"manner", "fields.manner", "fields.the-manner", KindMask::only(MarkKind::Quote),
     FieldEditor::Choice, &Mark::manner, kManners},
    {"cue", "fields.cue", "fields.the-cue", KindMask::only(MarkKind::Quote), FieldEditor::Line,
     &Mark::cue},
    {"entity", "fields.entity", "fields.the-entity", KindMask::only(MarkKind::Source),
     FieldEditor::Entity, &Mark::entity},
    {"tags", "fields.tags", "fields.the-tags", KindMask::every(), FieldEditor::Tags, &Mark::tags},
    {"note", "fields.note", "fields.the-note", KindMask::every(), FieldEditor::Text, &Mark::note},
    {"guessed", "fields.guessed", "fields.the-guessed", KindMask::every(), FieldEditor::Fixed,
     &Mark::guessed},
    {"creator", "fields.creator", "fields.the-creator", KindMask::every(), FieldEditor::Fixed,
     &Mark::creator},
    {"created", "fields.created", "fields.the-created", KindMask::every(), FieldEditor::Fixed,
     &Mark::created},
    {"modified", "fields.modified", "fields.the-modified", KindMask::every(), FieldEditor::Fixed,
     &Mark::modified},
}};

const FieldSpec& field_of(TextMember member);
const FieldSpec& field_of(ListMember member);
const FieldSpec& field_of(EvidenceMember member);
// Returns whether marks of this kind have the field.
inline bool has_field(MarkKind kind, TextMember member) { return field_of(member).kinds.has(kind); }

// Returns the first kind of mark that has the field.
MarkKind kind_with(TextMember member);
std::string_view label_of(const FieldSpec& field);  // Such as "Note".
std::string_view noun_of(const FieldSpec& field);   // Such as "the note".
// Joins choices to a text such as "direct, indirect or mixed".
std::string alternatives(std::span<const std::string_view> choices);

FieldValue value_of(const Mark& mark, const FieldSpec& field);
bool is_empty(const FieldValue& value);
// `value` must have the type of the field.
void set_value(Mark& mark, const FieldSpec& field, FieldValue value);
// Returns whether the program chose the value and nobody has confirmed it.
bool is_guessed(const Mark& mark, const FieldSpec& field);
// Must be called when a person sets the field, even if the value stays the same. Returns whether
// the program had guessed the value.
bool confirm(Mark& mark, const FieldSpec& field);
// If the field has choices, returns an error for a value that is not one of them. An empty value is
// always valid.
std::optional<Error> fault_of(const FieldSpec& field, const FieldValue& value);

// A change to a mark: the new values of some of its fields. `MarkFields(&Mark::note, "…")` changes
// one field.
class MarkFields {
 public:
  struct Change {
    const FieldSpec* field;  // An element of kFields.
    FieldValue value;
  };

  MarkFields() = default;
  MarkFields(MarkKind new_kind) : kind(new_kind) {}
  MarkFields(TextMember member, std::string value) { set(member, std::move(value)); }
  MarkFields(ListMember member, std::vector<std::string> value) { set(member, std::move(value)); }
  MarkFields(EvidenceMember member, std::vector<Evidence> value) { set(member, std::move(value)); }

  void set(TextMember member, std::string value) { set(field_of(member), std::move(value)); }
  void set(ListMember member, std::vector<std::string> value) {
    set(field_of(member), std::move(value));
  }
  void set(EvidenceMember member, std::vector<Evidence> value) {
    set(field_of(member), std::move(value));
  }
  // Sets the new value of `field`, which must be an element of kFields. `value` must have the type
  // of the field. Replaces a value that was set before.
  void set(const FieldSpec& field, FieldValue value);
  // Returns the new value of the field, or null if the field stays unchanged.
  const FieldValue* find(const FieldSpec& field) const;

  std::optional<MarkKind> kind;
  std::vector<Change> changes;
};

}  // namespace attest
