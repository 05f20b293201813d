#include "query/mark_view.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::mark_view_test {
namespace {

using Ids = std::vector<Id>;

MarkQuery ordered(MarkOrder order) {
  MarkQuery query;
  query.order = order;
  return query;
}

const Id& id_at(const Project& project, std::uint32_t mark) {
  return project.notebook.mark_numbered(mark).id;
}

TEST_CASE("the list in text order equals the notebook's order, with marks not in the text last") {
  const Project project = queried_project();
  CHECK(listed(project, ordered(MarkOrder::Place)) == ids_in_order(project.notebook));
}

TEST_CASE("marks sorted by time begin with the oldest mark, and fractions of a second count") {
  CHECK(listed(queried_project(), ordered(MarkOrder::Time)) ==
        Ids{"lost", "c2", "q3", "a", "q2", "c1", "q1", "m"});
}

TEST_CASE("marks sorted by kind are in text order within each kind") {
  CHECK(listed(queried_project(), ordered(MarkOrder::Kind)) ==
        Ids{"c1", "c2", "q1", "q2", "q3", "lost", "m", "a"});
}

TEST_CASE("sorting marks by speaker ignores case and puts marks without a speaker last") {
  CHECK(listed(queried_project(), ordered(MarkOrder::Speaker)) ==
        Ids{"m", "q1", "a", "q3", "c1", "q2", "c2", "lost"});
}

TEST_CASE(
    "sorting by speaker puts source marks of one name together, in text order within the name") {
  Project project = project_on(article_of("Ada. Bob. ADA. Ádá."));
  const std::string_view text = project.article->text();
  for (const char* name : {"Ada", "Bob", "ADA", "Ádá"}) {
    put(project.notebook, PutMark{mark_on(name, MarkKind::Source, {range_of(text, name)})});
  }
  CHECK(listed(project, ordered(MarkOrder::Speaker)) == Ids{"Ada", "ADA", "Ádá", "Bob"});
}

TEST_CASE("a position is the index of a mark in the list, and an unlisted mark has no position") {
  const Project project = queried_project();
  MarkQuery query = ordered(MarkOrder::Time);
  query.kinds = {MarkKind::Quote};
  const auto view = MarkViews().view(project, query);
  REQUIRE(ids_of(project, *view) == Ids{"lost", "q3", "q2", "q1"});
  for (std::size_t i = 0; i < view->size(); ++i) CHECK(view->position_of(view->marks()[i]) == i);
  CHECK_FALSE(view->position_of(project.notebook.mark_number("c1")));
  CHECK_FALSE(view->position_of(1000));
}

TEST_CASE(
    "the next and the previous mark follow the order of the list and wrap around at both ends") {
  const Project project = queried_project();
  MarkQuery query = ordered(MarkOrder::Time);
  query.kinds = {MarkKind::Quote};
  const auto view = MarkViews().view(project, query);
  const auto beside = [&](std::string_view id, int step) {
    return id_at(project, view->beside_mark(project.notebook.mark_number(id), step));
  };
  CHECK(beside("q3", 1) == "q2");
  CHECK(beside("q3", -1) == "lost");
  CHECK(beside("q1", 1) == "lost");
  CHECK(beside("lost", -1) == "q1");
}

TEST_CASE("the next mark after a text offset follows in text order, however the list is sorted") {
  const Project project = queried_project();
  for (const MarkOrder order : {MarkOrder::Place, MarkOrder::Time, MarkOrder::Kind}) {
    MarkQuery query = ordered(order);
    query.kinds = {MarkKind::Quote};
    const auto view = MarkViews().view(project, query);
    const auto beside = [&](ByteOffset at, int step) {
      return id_at(project, view->beside_offset(at, step));
    };
    const ByteOffset nobody = range_of(*project.article, "Nobody").start;
    CHECK(beside(ByteOffset(0), 1) == "q1");
    CHECK(beside(ByteOffset(0), -1) == "lost");
    CHECK(beside(nobody, 1) == "q2");
    CHECK(beside(nobody, -1) == "q1");
    CHECK(beside(ByteOffset(nobody.value + 1), 1) == "q3");
    CHECK(beside(ByteOffset(nobody.value + 1), -1) == "q2");
    CHECK(beside(kBehindAllText, 1) == "lost");
  }
}

TEST_CASE("a query of fifty thousand marks lists and sorts the marks and finds their positions") {
  Project project = project_on(article_of(std::string(50'100, 'x')));
  for (std::size_t i = 0; i < 50'000; ++i) {
    Mark mark =
        mark_on(std::to_string(i), kMarkKinds[i % 3].kind, {ByteRange(50'000 - i, 50'050 - i)});
    if (i % 1000 == 0) mark.note = "Überprüft";
    REQUIRE_FALSE(add_saved_mark(project.notebook, std::move(mark)));
  }
  MarkQuery query = ordered(MarkOrder::Kind);
  query.text = "uberpruft";
  const auto view = MarkViews().view(project, query);
  REQUIRE(view->size() == 50);
  CHECK(id_at(project, view->marks().front()) == "48000");  // The first claim in the text.
  CHECK(id_at(project, view->marks().back()) == "2000");    // The last source in the text.
  CHECK(view->position_of(48'000) == 0);
  CHECK(MarkViews().view(project, {})->size() == 50'000);
}

}  // namespace
}  // namespace attest::testing::mark_view_test
