#include "query/attribution.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::attribution_test {
namespace {

bool unattributed(const Project& project, std::string_view id) {
  return is_unattributed(project.notebook, project.notebook.mark_number(id));
}

std::string speaker(const Project& project, std::string_view id) {
  const Notebook& notebook = project.notebook;
  const std::uint32_t source = speaker_of(notebook, notebook.mark_number(id));
  if (source == kNoNumber) return "";
  return speaker_name(notebook, notebook.mark_numbered(source), project.article->text());
}

TEST_CASE("a quote without a link to a speaker is unattributed") {
  Project project = queried_project();
  CHECK_FALSE(unattributed(project, "q1"));
  CHECK_FALSE(unattributed(project, "q3"));

  put(project.notebook, RemoveLink{"l1"});
  CHECK(unattributed(project, "q1"));
  // A speaker needs an "attributed-to" link that starts at the quote. A link that ends at the
  // quote, or a link of another kind, does not make a mark the speaker.
  put(project.notebook, RemoveLink{"l2"});
  put(project.notebook, PutLink{link_from("l4", "attributed-to", "c2", "q3")});
  CHECK(unattributed(project, "q3"));
}

TEST_CASE("the attribution that the reader has set takes precedence over links") {
  Project project = queried_project();
  CHECK(unattributed(project, "q2"));
  // The reader has set the attribution to "linked", so the quote counts as attributed, although no
  // link to a speaker exists.
  CHECK_FALSE(unattributed(project, "lost"));

  put(project.notebook, PutLink{link_from("l4", "attributed-to", "q2", "m")});
  CHECK(unattributed(project, "q2"));
}

TEST_CASE("claims and sources are never unattributed") {
  const Project project = queried_project();
  CHECK_FALSE(unattributed(project, "c1"));
  CHECK_FALSE(unattributed(project, "m"));
}

TEST_CASE("a speaker has the name of its entity, or the marked text as its name") {
  const Project project = queried_project();
  CHECK(speaker(project, "q1") == "Ana Díaz");
  CHECK(speaker(project, "m") == "Ana Díaz");
  CHECK(speaker(project, "q3") == "The audit office");
  CHECK(speaker(project, "q2").empty());
}

}  // namespace
}  // namespace attest::testing::attribution_test
