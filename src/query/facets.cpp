#include "query/facets.h"

#include <algorithm>

#include "annotation/fields.h"
#include "query/attribution.h"
#include "query/mark_view.h"

namespace attest {
namespace {

bool is_lost(const Mark& mark) {
  return std::any_of(mark.passages.begin(), mark.passages.end(),
                     [](const Passage& passage) { return !passage.placed(); });
}

// Returns whether the mark is a claim with a verdict. A claim that becomes another kind of mark
// keeps its verdict, but the verdict then has no effect.
bool has_verdict(const Mark& mark) {
  return has_field(mark.kind, &Mark::verdict) && !mark.verdict.empty();
}

template <class Values>
void count_one(Values& values, const std::string& value) {
  const auto found = values.find(value);
  if (found == values.end()) {
    values.emplace(value, 1);
  } else {
    ++found->second;
  }
}

}  // namespace

bool has_state(const Notebook& notebook, std::uint32_t mark, MarkState state) {
  const Mark& record = notebook.mark_numbered(mark);
  switch (state) {
    case MarkState::Unattributed:
      return is_unattributed(notebook, mark);
    case MarkState::WithoutVerdict:
      return has_field(record.kind, &Mark::verdict) && record.verdict.empty();
    case MarkState::WithNote:
      return !record.note.empty();
    case MarkState::Lost:
      break;
  }
  return is_lost(record);
}

MarkFilter::MarkFilter(const MarkQuery& query, const Notebook& notebook, const SearchText& article)
    : query_(&query), notebook_(&notebook) {
  const auto restrict_by = [this](FacetSet facet, bool restricts) {
    if (restricts) restricting_ |= facet;
  };
  restrict_by(kKindFacet, !query.kinds.empty());
  restrict_by(kTagFacet, !query.tags.empty());
  restrict_by(kVerdictFacet, !query.verdicts.empty());
  for (const MarkState state : query.states) restrict_by(facet_of(state), true);
  restrict_by(kSpeakerFacet, !query.speakers.empty());
  restrict_by(kTextFacet, !query.text.empty());
  if (!query.text.empty()) text_.emplace(query.text, article, notebook);
}

FacetSet MarkFilter::excluding(std::uint32_t mark) {
  const Mark& record = notebook_->mark_numbered(mark);
  const auto admits = [&](FacetSet facet) {
    switch (facet) {
      case kKindFacet:
        return query_->kinds.contains(record.kind);
      case kTagFacet:
        return std::any_of(record.tags.begin(), record.tags.end(),
                           [this](const std::string& tag) { return query_->tags.contains(tag); });
      case kVerdictFacet:
        return has_verdict(record) && query_->verdicts.contains(record.verdict);
      case kGapFacet:
      case kNoteFacet:
      case kLostFacet:
        return has_state_of(facet, mark);
      case kSpeakerFacet:
        return speaks(mark);
      case kTextFacet:
        break;
    }
    return text_->admits(record, mark);
  };

  FacetSet excluding = 0;
  for (const FacetSet facet : {kKindFacet, kTagFacet, kVerdictFacet, kGapFacet, kSpeakerFacet,
                               kTextFacet, kNoteFacet, kLostFacet}) {
    if ((restricting_ & facet) != 0 && !admits(facet)) excluding |= facet;
  }
  return excluding;
}

bool MarkFilter::has_state_of(FacetSet facet, std::uint32_t mark) const {
  return std::any_of(query_->states.begin(), query_->states.end(), [&](MarkState state) {
    return facet_of(state) == facet && has_state(*notebook_, mark, state);
  });
}

bool MarkFilter::speaks(std::uint32_t mark) const {
  const std::uint32_t number = speaker_of(*notebook_, mark);
  if (number == kNoNumber) return false;
  const Mark& speaker = notebook_->mark_numbered(number);
  return query_->speakers.contains(speaker.id) || query_->speakers.contains(speaker.entity);
}

FacetCounts count_facets(const Notebook& notebook, const MarkView& view) {
  FacetCounts counts;
  counts.listed = view.marks().size();
  counts.total = notebook.mark_count();
  const RecordTable<Mark>& marks = notebook.marks();
  for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
    const FacetSet excluding = view.excluding(mark.number());
    const auto counts_for = [excluding](FacetSet facet) { return (excluding & ~facet) == 0; };

    if (counts_for(kKindFacet)) ++counts.kinds[static_cast<std::size_t>(mark->kind)];
    if (counts_for(kTagFacet)) {
      for (auto tag = mark->tags.begin(); tag != mark->tags.end(); ++tag) {
        const bool repeated = std::find(mark->tags.begin(), tag, *tag) != tag;
        if (!repeated) count_one(counts.tags, *tag);
      }
    }
    if (counts_for(kVerdictFacet) && has_verdict(*mark)) count_one(counts.verdicts, mark->verdict);
    for (const MarkState state : kMarkStates) {
      const bool has = counts_for(facet_of(state)) && has_state(notebook, mark.number(), state);
      counts.states[static_cast<std::size_t>(state)] += has ? 1 : 0;
    }
  }
  return counts;
}

}  // namespace attest
