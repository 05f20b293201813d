#include "app/saving/article_summary.h"

#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::article_summary_test {

TEST_CASE("the summary counts unattributed quotes and claims without verdict, and collects notes") {
  Project project = project_on(article_of("Mayor Ana said “the bridge is safe”. The port is old."));
  Mark claim = claim_on("c", range_of(*project.article, "port is old"));
  claim.note = "ask the port";
  claim.modified = "2026-11-23T10:00:00Z";
  put(project.notebook, PutMark{claim});
  put(project.notebook,
      PutMark{mark_on("q", MarkKind::Quote, {range_of(*project.article, "the bridge is safe")})});
  ArticleSummary summary;
  CHECK(summary.behind(project));
  REQUIRE(summary.step(project, {}, Deadline::never()));
  CHECK_FALSE(summary.behind(project));
  CHECK(summary.progress().unattributed == 1);
  CHECK(summary.progress().without_verdict == 1);
  CHECK(summary.progress().changed == "2026-11-23T10:00:00Z");
  CHECK(summary.words().notes == "ask the port");

  claim.verdict = "supported";
  put(project.notebook, PutMark{claim});
  CHECK(summary.behind(project));
  REQUIRE(summary.step(project, {}, Deadline::never()));
  CHECK(summary.progress().without_verdict == 0);
}

TEST_CASE(
    "the summary of an article is computed in slices, and long notes are cut between characters") {
  Project project = project_on(article_of("The bridge is safe."));
  for (int i = 0; i < 1000; ++i) {
    Mark mark = claim_on("c" + std::to_string(i), range_of(*project.article, "bridge"));
    mark.note = "ééééé";
    put(project.notebook, PutMark{mark});
  }
  ArticleSummary summary;
  CHECK_FALSE(summary.step(project, {}, Deadline::passed_already()));
  CHECK(summary.behind(project));
  int slices = 1;
  while (!summary.step(project, {}, Deadline::passed_already())) ++slices;
  CHECK(slices == 3);
  CHECK(summary.progress().without_verdict == 1000);
  CHECK(summary.words().notes.size() <= 8010);
  CHECK(summary.words().notes.size() > 7900);
}

}  // namespace attest::testing::article_summary_test
