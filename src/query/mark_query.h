// A query: which marks are listed, and in which order.
//
// A query has several facets: kind, tag, verdict, state, speaker and text. A facet without a value
// admits every mark. A facet with several values admits a mark that has any of them; for states,
// see facet_of() in facets.h. A mark is listed if all facets admit it.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "annotation/mark.h"

namespace attest {

// A condition that a mark fulfils or does not fulfil. attribution.h and facets.h define the
// conditions.
enum class MarkState : std::uint8_t {
  Unattributed,    // A quote without a speaker.
  WithoutVerdict,  // A claim without a verdict.
  WithNote,
  Lost,  // At least one passage was not found in the text.
};
// True for the states of marks with missing information.
constexpr bool is_gap(MarkState state) {
  return state == MarkState::Unattributed || state == MarkState::WithoutVerdict;
}
inline constexpr std::array kMarkStates{MarkState::Unattributed, MarkState::WithoutVerdict,
                                        MarkState::WithNote, MarkState::Lost};

// The order of the listed marks. Marks of equal rank are in text order.
enum class MarkOrder : std::uint8_t {
  Place,    // Text order: see Notebook::mark_at().
  Time,     // By time of creation, the oldest mark first.
  Kind,     // By kind, in the order of kMarkKinds.
  Speaker,  // By the speaker's name. Marks without a speaker are last.
};

struct MarkQuery {
  std::set<MarkKind> kinds;
  std::set<std::string> tags;
  std::set<std::string> verdicts;  // Verdicts of claims.
  std::set<MarkState> states;
  std::set<Id> speakers;  // Ids of entities, or of source marks that mention no entity.
  // The words that are searched. Each word must occur in the marked text, the note, the statement
  // or a tag. Case and accents do not matter.
  std::string text;
  MarkOrder order = MarkOrder::Place;

  friend bool operator==(const MarkQuery&, const MarkQuery&) = default;
};

}  // namespace attest
