#include "query/alike_names.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::alike_names_test {
namespace {

// Returns the pairs of alike names, written as "first = second".
std::vector<std::string> alike(const std::vector<SourceRow>& rows) {
  SourceRegister sources;
  sources.rows = rows;
  std::vector<std::string> pairs;
  for (const AlikeNames& pair : alike_names(sources, 100)) {
    pairs.push_back(rows[pair.first].name + " = " + rows[pair.second].name);
  }
  return pairs;
}

SourceRow row(const std::string& name, std::string kind = {}) {
  return {name, name, std::move(kind), {}, {}};
}

using Pairs = std::vector<std::string>;

TEST_CASE("two names are alike if one name contains all parts of the other name") {
  CHECK(alike({row("Jonas Reuter"), row("Reuter"), row("Ana Díaz")}) ==
        Pairs{"Reuter = Jonas Reuter"});
  CHECK(alike({row("Díaz"), row("Mayor Ana DIAZ")}) == Pairs{"Díaz = Mayor Ana DIAZ"});
  CHECK(alike({row("Jonas Reuter"), row("Anna Reuter")}).empty());
}

TEST_CASE("two equal names are listed as one pair") {
  CHECK(alike({row("Reuter"), row("Reuter")}) == Pairs{"Reuter = Reuter"});
}

TEST_CASE("names in lower case and sources of different kinds are never listed as alike names") {
  CHECK(alike({row("she"), row("she said")}).empty());
  CHECK(alike({row("Reuter", "person"), row("Reuter Ltd", "organisation")}).empty());
  CHECK(alike({row("Reuter", "person"), row("Jonas Reuter")}).size() == 1);
}

TEST_CASE(
    "UnmarkedNames finds whole words of a source's name where no source mark covers the words") {
  Project project =
      project_on(article_of("Ana Díaz spoke. Díaz left. The Díazes stayed; “Díaz” did not."));
  put(project.notebook, PutEntity{entity_named("ana", "Ana Díaz")});
  Mark first = mark_on("m", MarkKind::Source, {range_of(*project.article, "Ana Díaz")});
  first.entity = "ana";
  put(project.notebook, PutMark{first});
  const SourceRegister sources = source_register(project, SourceOrder::Place);
  UnmarkedNames names;
  const UnmarkedName& unmarked = names.of(project, *sources.find("ana"));
  CHECK(unmarked.word == "Díaz");
  REQUIRE(unmarked.places.size() == 2);
  CHECK(project.article->slice(unmarked.places[0]) == "Díaz");

  Mark second = first;
  second.id = "m2";
  second.passages.front().range = unmarked.places[0];
  put(project.notebook, PutMark{second});
  CHECK(names.of(project, *sources.find("ana")).places.size() == 1);
}

}  // namespace
}  // namespace attest::testing::alike_names_test
