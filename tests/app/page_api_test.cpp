// Tests the functions of window.attest that need the whole program.
#include "annotation/fields.h"
#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing::page_api_test {
namespace {

struct Page {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
  Id quote;

  Page() {
    REQUIRE(it.opens("Ana Díaz said: “It is safe”. The office disagreed."));
    quote = marks(MarkKind::Quote, 15, 27);
  }
  Id marks(MarkKind kind, std::size_t start, std::size_t end) {
    REQUIRE(it.app.select(CodePointRange(start, end)).ok());
    const Result<Outcome> marked = it.app.perform(MarkSelection{kind});
    REQUIRE(marked.ok());
    return marked->mark;
  }
  const Notebook& notebook() { return it.app.session().notebook(); }
};

TEST_CASE("a script can attribute a quote to a range of words, to a name or to an id") {
  Page page;
  REQUIRE(page.it.app.attribute({page.quote}, {.words = CodePointRange(0, 8)}).ok());
  const Id source = page.notebook().links_of(page.quote).front()->to;
  CHECK(marked_text(*page.notebook().find_mark(source), page.it.app.article().text()) ==
        "Ana Díaz");

  REQUIRE(page.it.app.attribute({page.quote}, {.name = "the office"}).ok());
  CHECK(page.notebook().links_of(page.quote).front()->to != source);
  REQUIRE(page.it.app.attribute({page.quote}, {.id = source}).ok());
  CHECK(page.notebook().links_of(page.quote).front()->to == source);
  CHECK(page.it.app.attribute({page.quote}, {.words = CodePointRange(0, 900)}).error().message ==
        "The range 0 to 900 is not in the article, which has 50 characters");
}

TEST_CASE("a script can give a source mark an entity by name or by id") {
  Page page;
  const Id source = page.marks(MarkKind::Source, 0, 8);
  REQUIRE(page.it.app.name_source({source}, {.name = "Mayor"}).ok());
  const Id entity = page.notebook().find_mark(source)->entity;
  CHECK(page.notebook().find_entity(entity)->name == "Mayor");

  const Id office = page.marks(MarkKind::Source, 29, 39);
  REQUIRE(page.it.app.name_source({office}, {.id = entity}).ok());
  CHECK(page.notebook().find_mark(office)->entity == entity);
}

TEST_CASE("a script moves the start and the end of a passage to code point offsets") {
  Page page;
  REQUIRE(page.it.app.move_end(page.quote, 0, true, CodePointOffset(0)).ok());
  CHECK(extent_of(*page.notebook().find_mark(page.quote)).start.value == 0);
  REQUIRE(page.it.app.move_end(page.quote, 0, false, CodePointOffset(8)).ok());
  CHECK(marked_text(*page.notebook().find_mark(page.quote), page.it.app.article().text()) ==
        "Ana Díaz");
  CHECK_FALSE(page.it.app.move_end(page.quote, 0, false, CodePointOffset(900)).ok());
}

TEST_CASE("a script removes marks, links and sources by id") {
  Page page;
  REQUIRE(page.it.app.attribute({page.quote}, {.words = CodePointRange(0, 8)}).ok());
  const Link link = *page.notebook().links_of(page.quote).front();
  const Id entity = page.notebook().find_mark(link.to)->entity;

  REQUIRE(page.it.app.remove(link.id).ok());
  CHECK(page.notebook().links().empty());
  REQUIRE(page.it.app.remove(entity).ok());
  CHECK(page.notebook().entities().empty());
  REQUIRE(page.it.app.remove(link.to).ok());
  CHECK(page.notebook().mark_count() == 1);
  CHECK_FALSE(page.it.app.remove("nothing").ok());
}

TEST_CASE("a script filters the list and gets the ids of the listed marks") {
  Page page;
  const Id claim = page.marks(MarkKind::Claim, 29, 49);
  CHECK(page.it.app.filter({.kinds = {MarkKind::Claim}}) == "[\"" + claim + "\"]");
  CHECK(page.it.app.session().listed()->size() == 1);
  CHECK(page.it.app.filter({.states = {MarkState::Unattributed}}) == "[\"" + page.quote + "\"]");
  CHECK(page.it.app.filter({}) == "[\"" + page.quote + "\",\"" + claim + "\"]");
}

}  // namespace
}  // namespace attest::testing::page_api_test
