// Which marks, and in which order.
//
// A query has several facets: kind, tag, verdict, state, speaker and text. A facet without a value
// admits every mark. A facet with several values admits a mark that has any of them. A mark is
// listed if all facets admit it.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "annotation/mark.h"

namespace attest {

// A condition that is true or false for a mark. attribution.h and facets.h define them.
enum class MarkState : std::uint8_t {
  Unattributed,    // A quote without a speaker.
  WithoutVerdict,  // A claim without a verdict.
  WithNote,
  Lost,  // At least one passage was not found in the text.
};
inline constexpr std::array kMarkStates{MarkState::Unattributed, MarkState::WithoutVerdict,
                                        MarkState::WithNote, MarkState::Lost};

// Marks that are equal in an order are in text order.
enum class MarkOrder : std::uint8_t {
  Place,    // Text order: see Notebook::mark_at().
  Time,     // The oldest first.
  Kind,     // As in kMarkKinds.
  Speaker,  // By the speaker's name; marks without a speaker last.
};

struct MarkQuery {
  std::set<MarkKind> kinds;
  std::set<std::string> tags;
  std::set<std::string> verdicts;  // Of claims.
  std::set<MarkState> states;
  std::set<Id> speakers;  // Entities, or source marks that mention no entity.
  // Each of its words must occur in the marked text, the note, the statement or a tag. Case and
  // accents do not matter.
  std::string text;
  MarkOrder order = MarkOrder::Place;

  friend bool operator==(const MarkQuery&, const MarkQuery&) = default;
};

}  // namespace attest
