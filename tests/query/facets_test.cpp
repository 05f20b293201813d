#include "query/facets.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::facets_test {
namespace {

using Ids = std::vector<Id>;

MarkQuery in_state(MarkState state) {
  MarkQuery query;
  query.states = {state};
  return query;
}

FacetCounts counts_of(const Project& project, const MarkQuery& query) {
  return *MarkViews().counts(project, query);
}

TEST_CASE("a query without conditions lists every mark") {
  const Project project = queried_project();
  CHECK(listed(project, {}) == Ids{"m", "q1", "c1", "q2", "a", "q3", "c2", "lost"});
}

TEST_CASE("each filter lists the marks that have one of the requested values") {
  const Project project = queried_project();
  MarkQuery query;
  SUBCASE("the kind filter lists the marks of all requested kinds") {
    query.kinds = {MarkKind::Source, MarkKind::Claim};
    CHECK(listed(project, query) == Ids{"m", "c1", "a", "c2"});
  }
  SUBCASE("the tag filter lists the marks that have at least one of the requested tags") {
    query.tags = {"safety", "city", "unknown"};
    CHECK(listed(project, query) == Ids{"q1", "c1", "c2"});
  }
  SUBCASE("the verdict filter lists claims but no marks that were claims earlier") {
    query.verdicts = {"false", "supported"};
    CHECK(listed(project, query) == Ids{"c1"});
  }
  SUBCASE("the speaker filter finds marks by the speaker's entity") {
    query.speakers = {"mayor"};
    CHECK(listed(project, query) == Ids{"m", "q1"});
  }
  SUBCASE("the speaker filter finds marks by the speaker's source mark") {
    query.speakers = {"a"};
    CHECK(listed(project, query) == Ids{"a", "q3"});
  }
  SUBCASE("the text filter lists the marks that contain the text") {
    query.text = "bridge";
    CHECK(listed(project, query) == Ids{"q1", "c1"});
  }
}

TEST_CASE(
    "the states in a query are combined with AND, but Unattributed and WithoutVerdict with OR") {
  Project project = queried_project();
  CHECK(listed(project, in_state(MarkState::Unattributed)) == Ids{"q2"});
  CHECK(listed(project, in_state(MarkState::WithoutVerdict)) == Ids{"c2"});
  CHECK(listed(project, in_state(MarkState::WithNote)) == Ids{"c1"});
  CHECK(listed(project, in_state(MarkState::Lost)) == Ids{"lost"});

  MarkQuery unfinished;
  unfinished.states = {MarkState::Unattributed, MarkState::WithoutVerdict};
  CHECK(listed(project, unfinished) == Ids{"q2", "c2"});

  unfinished.states.insert(MarkState::WithNote);
  CHECK(listed(project, unfinished).empty());
  put(project.notebook, [&] {
    Mark noted = *project.notebook.find_mark("c2");
    noted.note = "Ask the port.";
    return PutMark{noted};
  }());
  CHECK(listed(project, unfinished) == Ids{"c2"});
}

TEST_CASE("a mark is listed only if the mark meets all conditions of the query") {
  const Project project = queried_project();
  MarkQuery query;
  query.tags = {"safety"};
  query.kinds = {MarkKind::Quote};
  CHECK(listed(project, query) == Ids{"q1"});
  query.text = "corrosion";
  CHECK(listed(project, query).empty());
}

TEST_CASE("the counts of an empty query include all marks of the notebook") {
  const FacetCounts counts = counts_of(queried_project(), {});
  CHECK(counts.kinds == std::array<std::size_t, kMarkKinds.size()>{2, 4, 2});
  CHECK(counts.states == std::array<std::size_t, 4>{1, 1, 1, 1});
  CHECK(counts.tags.at("safety") == 2);
  CHECK(counts.tags.at("city") == 2);
  CHECK(counts.verdicts.at("false") == 1);
  CHECK(counts.verdicts.size() == 1);
  CHECK(counts.listed == 8);
  CHECK(counts.total == 8);
}

TEST_CASE(
    "the counts for a filter, such as kinds, obey all other filters but not the filter itself") {
  const Project project = queried_project();
  MarkQuery query;
  query.kinds = {MarkKind::Quote};
  query.tags = {"safety"};
  const FacetCounts counts = counts_of(project, query);

  CHECK(counts.listed == 1);
  CHECK(counts.total == 8);
  // The claim tagged "safety" is counted, although the query lists no claims.
  CHECK(counts.kinds == std::array<std::size_t, kMarkKinds.size()>{1, 1, 0});
  // Only quotes are counted for each tag. No quote has the tag "city".
  CHECK(counts.tags == std::map<std::string, std::size_t, std::less<>>{{"safety", 1}});
  CHECK(counts.states == std::array<std::size_t, 4>{0, 0, 0, 0});
}

TEST_CASE("a query for a single value lists as many marks as were counted for this value") {
  const Project project = queried_project();
  MarkQuery query;
  query.kinds = {MarkKind::Quote, MarkKind::Claim};
  query.text = "e";
  const FacetCounts counts = counts_of(project, query);
  for (const KindSpec& kind : kMarkKinds) {
    MarkQuery one = query;
    one.kinds = {kind.kind};
    CHECK(counts.kinds[static_cast<std::size_t>(kind.kind)] == listed(project, one).size());
  }
  for (const MarkState state : kMarkStates) {
    MarkQuery one = query;
    one.states = {state};
    CHECK(counts.states[static_cast<std::size_t>(state)] == listed(project, one).size());
  }
}

TEST_CASE("the count for a state, such as WithNote, is the number of marks listed for that state") {
  Project project = queried_project();
  Mark noted = *project.notebook.find_mark("c2");
  noted.note = "Ask the port.";
  put(project.notebook, PutMark{noted});
  for (const MarkState active : kMarkStates) {
    const FacetCounts counts = counts_of(project, in_state(active));
    for (const MarkState state : kMarkStates) {
      CAPTURE(static_cast<int>(active));
      CAPTURE(static_cast<int>(state));
      // A query for Unattributed and WithoutVerdict lists the marks with either state, so each of
      // the two is counted alone. For any other pair, the marks with both states are counted.
      MarkQuery query = in_state(state);
      if (!is_gap(active) || !is_gap(state)) query.states.insert(active);
      CHECK(counts.states[static_cast<std::size_t>(state)] == listed(project, query).size());
    }
  }
  CHECK(counts_of(project, in_state(MarkState::WithNote)).states ==
        std::array<std::size_t, 4>{0, 1, 2, 0});
}

TEST_CASE("a tag that a mark has twice is counted once") {
  Project project = project_on(article_of("words"));
  Mark mark = claim_on("c", ByteRange(0, 5));
  mark.tags = {"x", "y", "x"};
  put(project.notebook, PutMark{mark});
  CHECK(counts_of(project, {}).tags ==
        std::map<std::string, std::size_t, std::less<>>{{"x", 1}, {"y", 1}});
}

}  // namespace
}  // namespace attest::testing::facets_test
