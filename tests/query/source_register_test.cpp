#include "query/source_register.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::source_register_test {
namespace {

std::vector<std::string> names_in(const SourceRegister& sources) {
  std::vector<std::string> names;
  for (const SourceRow& row : sources.rows) names.push_back(row.name);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE(
    "the register counts the source marks, quotes, claims and quoted letters of each source") {
  Project project = queried_project();
  put(project.notebook, PutLink{link_from("l4", "attributed-to", "c1", "m")});
  const SourceRegister sources = source_register(project, SourceOrder::Share);
  const SourceRow* const mayor = sources.find("mayor");
  REQUIRE(mayor != nullptr);
  CHECK(mayor->mentions.size() == 1);
  CHECK(mayor->quotes == 1);
  CHECK(mayor->claims == 1);
  CHECK(mayor->letters == std::string("the bridge is safe").size());
}

TEST_CASE(
    "the register counts letters in code points, and its total includes unattributed quotes") {
  const Project project = queried_project();
  const SourceRegister sources = source_register(project, SourceOrder::Share);
  CHECK(sources.unattributed_quotes == 1);
  CHECK(sources.unattributed_letters == std::string("Nobody knew").size());
  // "found CORROSION in Łódź" has 23 letters in 26 bytes.
  CHECK(sources.letters == 18 + 11 + 23);
}

TEST_CASE("source marks without an entity share a row if their texts are equal") {
  Project project = queried_project();
  const Article& article = *project.article;
  put(project.notebook, PutMark{mark_on("o2", MarkKind::Source, {range_of(article, "one")})});
  const Mark again = mark_on("o3", MarkKind::Source, {range_of(article, "one")});
  put(project.notebook, PutMark{again});
  const SourceRegister sources = source_register(project, SourceOrder::Place);
  CHECK(sources.entities == 1);
  CHECK(names_in(sources) == Names{"Ana Díaz", "one", "The audit office"});
  CHECK(sources.rows[1].mentions.size() == 2);
  CHECK_FALSE(sources.rows[1].is_entity());
  CHECK(sources.rows[2].quotes == 1);
}

TEST_CASE("sources can be sorted by share of quoted text, by name or by first source mark") {
  Project project = queried_project();
  put(project.notebook, PutEntity{entity_named("office", "audit office")});
  Mark office = *project.notebook.find_mark("a");
  office.entity = "office";
  put(project.notebook, PutMark{office});
  put(project.notebook, PutEntity{entity_named("none", "Zoo")});
  const auto sorted = [&](SourceOrder order) { return names_in(source_register(project, order)); };
  CHECK(sorted(SourceOrder::Share) == Names{"audit office", "Ana Díaz", "Zoo"});
  CHECK(sorted(SourceOrder::Name) == Names{"Ana Díaz", "audit office", "Zoo"});
  CHECK(sorted(SourceOrder::Place) == Names{"Ana Díaz", "audit office", "Zoo"});
}

TEST_CASE("the register of sources is computed again only if the notebook or the order changes") {
  Project project = queried_project();
  SourceRegisters registers;
  const auto first = registers.of(project, SourceOrder::Share);
  CHECK(registers.of(project, SourceOrder::Share) == first);
  CHECK(registers.of(project, SourceOrder::Name) != first);
  const auto named = registers.of(project, SourceOrder::Name);
  put(project.notebook, PutEntity{entity_named("new", "New")});
  CHECK(registers.of(project, SourceOrder::Name) != named);
}

TEST_CASE("the number of sources is the number of rows, before and after the rows are computed") {
  Project project = queried_project();
  const auto rows = [&] { return source_register(project, SourceOrder::Share).rows.size(); };
  SourceRegisters registers;
  CHECK(registers.count(project) == rows());
  (void)registers.of(project, SourceOrder::Share);
  CHECK(registers.count(project) == rows());
  const std::size_t before = rows();
  put(project.notebook, PutEntity{entity_named("new", "New")});
  const Mark unnamed = mark_on("o2", MarkKind::Source, {range_of(*project.article, "one")});
  put(project.notebook, PutMark{unnamed});
  CHECK(registers.count(project) == before + 2);
  CHECK(registers.count(project) == rows());
}

TEST_CASE("the register of another article is computed, even after equally many changes") {
  const Project first = queried_project();
  const Project second = queried_project();
  SourceRegisters registers;
  const auto of_first = registers.of(first, SourceOrder::Share);
  CHECK(registers.of(second, SourceOrder::Share) != of_first);
}

}  // namespace
}  // namespace attest::testing::source_register_test
