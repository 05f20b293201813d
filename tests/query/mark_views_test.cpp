#include "query/mark_views.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::mark_views_test {
namespace {

MarkQuery with_text(std::string text) {
  MarkQuery query;
  query.text = std::move(text);
  return query;
}

// The tests compare the addresses of views. Each test keeps its old views alive, so that no new
// view gets the address of an old view.

TEST_CASE("the same query on the same notebook is evaluated once") {
  const Project project = queried_project();
  MarkViews views;
  const auto all = views.view(project, {});
  const auto bridge = views.view(project, with_text("bridge"));
  CHECK(all != bridge);
  CHECK(views.view(project, {}) == all);
  CHECK(views.view(project, with_text("bridge")) == bridge);
}

TEST_CASE("the counts for the filters are computed once, without evaluating the query again") {
  const Project project = queried_project();
  MarkViews views;
  const auto counts = views.counts(project, {});
  const auto view = views.view(project, {});
  CHECK(views.counts(project, {}) == counts);
  CHECK(views.view(project, {}) == view);
}

TEST_CASE("a change of the notebook makes a new query result and leaves the old result unchanged") {
  Project project = queried_project();
  MarkViews views;
  const auto before = views.view(project, {});
  const auto counts = views.counts(project, {});

  put(project.notebook, RemoveMark{"c1"});
  const auto after = views.view(project, {});
  CHECK(after != before);
  CHECK(after->size() == 7);
  CHECK(before->size() == 8);
  CHECK(views.counts(project, {}) != counts);
  CHECK(views.counts(project, {})->kinds[0] == 1);
}

TEST_CASE("a changed note changes the result of a query for text") {
  Project project = queried_project();
  MarkViews views;
  REQUIRE(views.view(project, with_text("later"))->empty());
  Mark noted = *project.notebook.find_mark("q2");
  noted.note = "Ask later";
  put(project.notebook, PutMark{noted});
  CHECK(views.view(project, with_text("later"))->size() == 1);
}

TEST_CASE(
    "after clear(), a query is evaluated again even if another project has the same generation") {
  const Project first = queried_project();
  Project second = project_on(article_of("Other words"));
  put(second.notebook, PutMark{claim_on("c", ByteRange(0, 5))});
  while (second.notebook.generation() < first.notebook.generation()) {
    put(second.notebook, PutMark{claim_on("c", ByteRange(0, 5))});
  }
  MarkViews views;
  REQUIRE(views.view(first, with_text("other"))->empty());
  views.clear();
  CHECK(views.view(second, with_text("other"))->size() == 1);
}

TEST_CASE(
    "the results (views) of the latest four queries are cached, and older results are dropped") {
  const Project project = queried_project();
  MarkViews views;
  const auto oldest = views.view(project, with_text("0"));
  std::vector<std::shared_ptr<const MarkView>> latest;
  for (const char* text : {"1", "2", "3", "4"}) {
    latest.push_back(views.view(project, with_text(text)));
  }
  CHECK(views.view(project, with_text("4")) == latest.back());
  CHECK(views.view(project, with_text("1")) == latest.front());
  CHECK(views.view(project, with_text("0")) != oldest);
}

}  // namespace
}  // namespace attest::testing::mark_views_test
