// A facet is one condition of a query, such as the kind or the tag. This file decides which facets
// admit a mark, and counts the marks that each value of a facet would list.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "annotation/notebook.h"
#include "query/mark_query.h"
#include "query/text_filter.h"
#include "text/folding.h"

namespace attest {

// A set of facets, with one bit for each facet.
using FacetSet = std::uint8_t;
inline constexpr FacetSet kKindFacet = 1, kTagFacet = 2, kVerdictFacet = 4, kGapFacet = 8,
                          kSpeakerFacet = 16, kTextFacet = 32, kNoteFacet = 64, kLostFacet = 128;
// The states Unattributed (of quotes) and WithoutVerdict (of claims) belong to one facet, which
// admits marks in either state. If each of them were a facet of its own, a query for both would
// admit no mark, because no mark can be in both states. Each other state is a facet of its own.
constexpr FacetSet facet_of(MarkState state) {
  return is_gap(state) ? kGapFacet : state == MarkState::WithNote ? kNoteFacet : kLostFacet;
}

bool has_state(const Notebook& notebook, std::uint32_t mark, MarkState state);

// Tests marks against a query. All arguments of the constructor must outlive the filter.
class MarkFilter {
 public:
  MarkFilter(const MarkQuery& query, const Notebook& notebook, const SearchText& article);

  // The facets that have a value. If there are none, every mark is listed.
  FacetSet restricting() const { return restricting_; }
  // The facets that exclude the mark, or none if the mark is listed.
  FacetSet excluding(std::uint32_t mark);

 private:
  bool speaks(std::uint32_t mark) const;
  // Returns whether the mark has any of the query's states that belong to `facet`.
  bool has_state_of(FacetSet facet, std::uint32_t mark) const;

  const MarkQuery* query_;
  const Notebook* notebook_;
  std::optional<TextFilter> text_;
  FacetSet restricting_ = 0;
};

// For each value of a facet: the number of marks that would be listed if the facet had only this
// value. All other facets keep their values.
struct FacetCounts {
  std::array<std::size_t, kMarkKinds.size()> kinds{};    // Indexed by MarkKind.
  std::array<std::size_t, kMarkStates.size()> states{};  // Indexed by MarkState.
  std::map<std::string, std::size_t, std::less<>> tags, verdicts;
  // `listed`: the number of marks that the query lists. `total`: the number of all marks.
  std::size_t listed = 0, total = 0;
};

class MarkView;
// `view` must have been made from the notebook in its present state.
FacetCounts count_facets(const Notebook& notebook, const MarkView& view);

}  // namespace attest
