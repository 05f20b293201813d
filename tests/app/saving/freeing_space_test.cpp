#include "app/saving/freeing_space.h"

#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::freeing_space_test {

namespace {

// A window with three stored articles and an open article that is not stored.
struct Desk {
  Desk() {
    for (const char* words : {"One article.", "Another article.", "A third article."}) {
      Project project = project_on(article_of(words));
      window.keep(project);
      ids.push_back(project.article->id());
    }
  }
  // Returns the journal's answer to the last request.
  JournalRead answer() {
    const std::vector<Request> taken = requests.take();
    REQUIRE_FALSE(taken.empty());
    const auto& read = std::get<ReadJournal>(taken.back());
    return {read.request, browser.journal.entries(read.prefixes)};
  }
  bool answered(const JournalRead& read) {
    journal.finish(*journal.pending(read));
    return space.answered(read, open);
  }
  // Limits local storage so that more than half of it is used.
  void fill() { browser.store.limit(browser.store.used_units() + 10); }
  std::size_t local_texts() const { return browser.store.keys("attest/1/text/").size(); }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  RequestQueue requests;
  JournalRequests journal{requests};
  FreeingSpace space{window.library, browser.store, journal};
  Article open = article_of("The open article.");
  std::vector<std::string> ids;
};

}  // namespace

TEST_CASE("local storage needs free space if it is more than half full or has refused a write") {
  Desk desk;
  CHECK_FALSE(desk.space.is_needed(desk.open, false));
  CHECK(desk.space.is_needed(desk.open, true));
  CHECK_FALSE(desk.space.is_needed(Article(), true));
  desk.fill();
  CHECK(desk.space.is_needed(desk.open, false));
  CHECK_FALSE(desk.space.may_help(desk.open, false));
  CHECK(desk.space.may_help(desk.open, true));
  desk.browser.store.deny();
  CHECK_FALSE(desk.space.is_needed(desk.open, true));
}

TEST_CASE(
    "articles are removed from local storage only after the journal has returned their records") {
  Desk desk;
  desk.fill();
  REQUIRE(desk.space.ask(desk.open));
  CHECK(desk.space.is_pending());
  CHECK_FALSE(desk.space.is_needed(desk.open, true));  // Only one request is pending at a time.
  CHECK(desk.space.may_help(desk.open, true));
  CHECK(desk.local_texts() == 3);
  CHECK(desk.answered(desk.answer()));
  CHECK(desk.local_texts() == 0);
  CHECK_FALSE(desk.space.is_exhausted());
}

TEST_CASE("an article that is opened before the journal answers stays in local storage") {
  Desk desk;
  REQUIRE(desk.space.ask(desk.open));
  desk.open = article_of("Another article.");
  CHECK(desk.answered(desk.answer()));
  CHECK(desk.local_texts() == 1);
}

TEST_CASE(
    "if the journal fails, articles stay in local storage, and a later event allows a retry") {
  for (const bool silent : {false, true}) {
    CAPTURE(silent);
    Desk desk;
    const auto exhaust = [&] {
      REQUIRE(desk.space.ask(desk.open));
      JournalRead read = desk.answer();
      read.entries.clear();
      read.answered = !silent;
      CHECK_FALSE(desk.answered(read));
      CHECK(desk.local_texts() == 3);
      CHECK(desk.space.is_exhausted());
      CHECK_FALSE(desk.space.is_needed(desk.open, true));
    };
    exhaust();
    desk.space.begin_article();
    CHECK(desk.space.is_needed(desk.open, true));
    exhaust();
    desk.space.space_freed();
    CHECK(desk.space.is_needed(desk.open, true));
    exhaust();
    desk.space.journal_written({1});
    CHECK(desk.space.is_needed(desk.open, true));
  }
}

TEST_CASE("is_exhausted() returns true when no further article can be removed from local storage") {
  Desk desk;
  REQUIRE(desk.space.ask(desk.open));
  desk.answered(desk.answer());
  CHECK_FALSE(desk.space.ask(desk.open));
  CHECK(desk.space.is_exhausted());
}

TEST_CASE(
    "if the journal loses an article every time, the article is requested again three times") {
  Desk desk;
  // The journal reports that it has written the records of an article, but has lost the records.
  const auto ask = [&] {
    REQUIRE(desk.space.ask(desk.open));
    JournalRead read = desk.answer();
    std::erase_if(read.entries, [&](const JournalEntry& entry) {
      return entry.first.find(desk.ids[0]) != std::string::npos;
    });
    read.entries.push_back({"attest/1/current", "x"});
    desk.answered(read);
    CHECK(desk.local_texts() == 1);
    CHECK_FALSE(desk.space.ask(desk.open));
    CHECK(desk.space.is_exhausted());
  };
  ask();
  for (int round = 0; round < 3; ++round) {
    CAPTURE(round);
    desk.space.journal_written({1, JournalError::Failing});
    CHECK(desk.space.is_exhausted());
    desk.space.journal_written({1});
    REQUIRE_FALSE(desk.space.is_exhausted());
    ask();
  }
  desk.space.journal_written({1});
  CHECK(desk.space.is_exhausted());
}

}  // namespace attest::testing::freeing_space_test
