#include "app/saving/deletions.h"

#include "doctest.h"
#include "support/fixed_environment.h"
#include "support/library_window.h"

namespace attest::testing::deletions_test {

namespace {

struct Desk {
  // Stores an article and returns its id.
  std::string stored(const char* words) {
    Project project = project_on(article_of(words));
    window.keep(project);
    return project.article->id();
  }
  // Requests the deletion of an article. Returns the journal's answer, so that the test can deliver
  // the answer later.
  JournalRead asked(const std::string& id) {
    deletions.ask(id);
    const std::vector<Request> taken = requests.take();
    REQUIRE_FALSE(taken.empty());
    const auto& read = std::get<ReadJournal>(taken.back());
    return {read.request, browser.journal.entries(read.prefixes)};
  }
  bool is_stored(const std::string& id) { return window.library.index().find(id) != nullptr; }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  FixedEnvironment environment;
  RequestQueue requests;
  JournalRequests journal{requests};
  Deletions deletions{window.library, journal, environment};
};

}  // namespace

TEST_CASE("an article is deleted only after the journal has returned the article's records") {
  Desk desk;
  const std::string id = desk.stored("One article.");
  const JournalRead read = desk.asked(id);
  CHECK(desk.is_stored(id));
  CHECK(desk.journal.pending(read)->about == id);
  desk.deletions.ask(id);  // While the request is pending, a second call of ask() has no effect.
  CHECK(desk.requests.take().empty());

  CHECK(desk.deletions.answered(id, read));
  CHECK_FALSE(desk.is_stored(id));
  CHECK(desk.deletions.can_undo());
  CHECK(desk.deletions.words().find("deleted.") != std::string::npos);
}

TEST_CASE("no article is deleted if the journal database does not answer") {
  Desk desk;
  const std::string id = desk.stored("One article.");
  JournalRead read = desk.asked(id);
  read.answered = false;
  CHECK_FALSE(desk.deletions.answered(id, read));
  CHECK(desk.is_stored(id));
  CHECK_FALSE(desk.deletions.can_undo());
  CHECK(desk.deletions.words().empty());
}

TEST_CASE("undo restores all deleted articles together") {
  Desk desk;
  const std::string one = desk.stored("One article."), two = desk.stored("Another article.");
  desk.deletions.answered(one, desk.asked(one));
  desk.deletions.answered(two, desk.asked(two));
  CHECK(desk.deletions.words() == "2 articles deleted.");
  desk.deletions.undo();
  CHECK(desk.is_stored(one));
  CHECK(desk.is_stored(two));
  CHECK_FALSE(desk.deletions.can_undo());
}

TEST_CASE("after forget(), a deletion cannot be undone") {
  Desk desk;
  const std::string id = desk.stored("One article.");
  desk.deletions.answered(id, desk.asked(id));
  desk.deletions.forget();
  desk.deletions.undo();
  CHECK_FALSE(desk.is_stored(id));
  CHECK(desk.deletions.words().empty());
}

}  // namespace attest::testing::deletions_test
