#include "query/attribution.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing {
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
  // A link that leads to the quote, or of another kind, is not a speaker.
  put(project.notebook, RemoveLink{"l2"});
  put(project.notebook, PutLink{link_from("l4", "attributed-to", "c2", "q3")});
  CHECK(unattributed(project, "q3"));
}

TEST_CASE("the reader's own word on the attribution counts more than links") {
  Project project = queried_project();
  CHECK(unattributed(project, "q2"));
  CHECK_FALSE(unattributed(project, "lost"));  // "linked", although the speaker is not marked.

  put(project.notebook, PutLink{link_from("l4", "attributed-to", "q2", "m")});
  CHECK(unattributed(project, "q2"));
}

TEST_CASE("claims and sources are never unattributed") {
  const Project project = queried_project();
  CHECK_FALSE(unattributed(project, "c1"));
  CHECK_FALSE(unattributed(project, "m"));
}

TEST_CASE("the speaker is the entity behind the linked source, or the marked source itself") {
  const Project project = queried_project();
  CHECK(speaker(project, "q1") == "Ana Díaz");
  CHECK(speaker(project, "m") == "Ana Díaz");
  CHECK(speaker(project, "q3") == "The audit office");
  CHECK(speaker(project, "q2").empty());
}

}  // namespace
}  // namespace attest::testing
