#include "app/library/library_marks.h"

#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::library_marks_test {

namespace {

using Kind = LibraryFolder::Kind;

// Returns a project with three marks: “Mayor Ana Díaz” is a source mark of the entity `name`, a
// claim with a tag and a note is attributed to this source mark, and a quote has no speaker.
Project story(const std::string& place, const std::string& name) {
  Project project = project_on(
      article_of("Mayor Ana Díaz of " + place + " said the bridge is safe. “No”, says another."));
  Entity entity;
  entity.id = "e-" + place;
  entity.name = name;
  put(project.notebook, PutEntity{entity});
  Mark mention = mark_on("s", MarkKind::Source, {range_of(*project.article, "Mayor Ana Díaz")});
  mention.entity = entity.id;
  Mark claim = claim_on("c", range_of(*project.article, "the bridge is safe"));
  claim.tags = {"Bridges"};
  claim.note = "ask\nthem";
  put(project.notebook, PutMark{mention});
  put(project.notebook, PutMark{claim});
  put(project.notebook,
      PutMark{mark_on("q", MarkKind::Quote, {range_of(*project.article, "“No”")})});
  put(project.notebook, PutLink{link_from("k", "attributed-to", "c", "s")});
  return project;
}

struct Desk {
  std::string stores(Project project) {
    window.keep(project);
    return project.article->id();
  }
  // Returns a line for each row: the article's number in `articles`, the words and the details.
  std::string lists(LibraryFolder subject, const std::vector<std::string>& articles) {
    marks.begin(std::move(subject), articles);
    while (!marks.is_complete()) {
      marks.step(Deadline::never(), open);
      for (const Request& request : requests.take()) {
        const auto& read = std::get<ReadJournal>(request);
        const JournalRead answer{read.request, browser.journal.entries(read.prefixes), true};
        journal.finish(*journal.pending(answer));
        marks.answered(answer);
      }
    }
    std::string all;
    for (const LibraryMark& row : marks.rows()) {
      const auto at = std::find(articles.begin(), articles.end(), row.article) - articles.begin();
      all += std::to_string(at) + " " + row.words + " (" + row.detail + ")\n";
    }
    return all;
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  RequestQueue requests;
  JournalRequests journal{requests};
  LibraryMarks marks{window.library, journal};
  Project open = story("Here", "Ana Díaz");
};

}  // namespace

TEST_CASE(
    "a source's list has its source marks and statements from all articles, in article order") {
  Desk desk;
  const std::string here = desk.open.article->id();
  const std::string there = desk.stores(story("There", "ANA DIAZ"));
  const std::string other = desk.stores(story("Elsewhere", "Bea"));
  CHECK(desk.lists({Kind::Source, "Ana Díaz"}, {there, here, other}) ==
        "0 Mayor Ana Díaz ()\n0 the bridge is safe (“ask them”)\n"
        "1 Mayor Ana Díaz ()\n1 the bridge is safe (“ask them”)\n");
  CHECK(desk.marks.articles_done() == 3);
}

TEST_CASE(
    "the list of a tag shows marks with their speakers, even marks that only the journal has") {
  Desk desk;
  const std::string there = desk.stores(story("There", "Bea"));
  for (const std::string& key : desk.browser.store.keys("attest/")) desk.browser.store.remove(key);
  CHECK(desk.lists({Kind::MarkTag, "bridges"}, {there}) ==
        "0 the bridge is safe (Bea · “ask them”)\n");
  CHECK(desk.lists({Kind::MarkTag, "ferries"}, {there}).empty());
}

}  // namespace attest::testing::library_marks_test
