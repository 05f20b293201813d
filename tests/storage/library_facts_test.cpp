// Tests what the library knows about articles that are not open.
#include "doctest.h"
#include "storage/keys.h"
#include "support/library_window.h"

using namespace attest;
using namespace attest::testing;

TEST_CASE("a record without counts, as the version before wrote it, is listed and completed") {
  LibraryBrowser browser;
  LibraryWindow window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id(), key = article_key(id);
  REQUIRE(window.records
              .put(key, R"({"title":"Old","length":9,"opened":"2026-11-23T08:00:00Z","marks":2})",
                   kMorning)
              .ok());
  REQUIRE(window.library.entries().size() == 1);
  CHECK_FALSE(window.library.entries()[0].record->progress.has_value());
  REQUIRE(window.library.keep(project, kEvening).ok());
  REQUIRE(window.library.summarise(id, {1, 1, kMorning}, "a note", kEvening).ok());
  const LibraryRecord* record = window.library.index().find(id);
  REQUIRE(record != nullptr);
  CHECK(record->progress == LibraryProgress{1, 1, kMorning});
  CHECK_FALSE(record->fingerprint.empty());
  CHECK(*read_text_record(window.records.get(notes_key(id))->value) == "a note");
}

TEST_CASE("the same summary is not written again, and empty notes are removed") {
  LibraryBrowser browser;
  LibraryWindow window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  window.keep(project);
  REQUIRE(window.library.summarise(id, {1, 0, {}}, "n", kEvening).ok());
  const std::size_t writes = browser.store.writes();
  REQUIRE(window.library.summarise(id, {1, 0, {}}, "n", kEvening).ok());
  CHECK(browser.store.writes() == writes);
  REQUIRE(window.library.summarise(id, {1, 0, {}}, "", kEvening).ok());
  CHECK(window.records.get(notes_key(id))->removed());
}

TEST_CASE("corrected metadata replaces the article's own, and survives the next opening") {
  LibraryBrowser browser;
  LibraryWindow window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  window.keep(project);
  Metadata about;
  about.title = "The bridge";
  about.publisher = "Northport Courier";
  REQUIRE(window.library.correct(id, about, kEvening).ok());
  CHECK(window.library.entries()[0].title == "The bridge");

  LibraryWindow later(browser);
  Library::Opened opened = later.load(id);
  CHECK(opened.project.article->title() == "The bridge");
  CHECK(opened.project.article->metadata().publisher == "Northport Courier");
  CHECK(opened.project.article->id() == id);
  CHECK(opened.project.notebook.mark_count() == 2);
  REQUIRE(later.library.keep(opened.project, kEvening).ok());
  CHECK(later.library.index().find(id)->corrected);
  // A file with the same text does not bring the old title back.
  CHECK(later.library.load_for(project.article, {}).project.article->title() == "The bridge");
}

TEST_CASE("an article that only the journal has is read without writing anything") {
  LibraryBrowser browser;
  Project project = bridge_project();
  const std::string id = project.article->id();
  {
    LibraryWindow window(browser);
    window.keep(project);
    REQUIRE(window.library.set_tags(id, {"water"}, kEvening).ok());
    CHECK(window.library.index().find(id)->tags == std::vector<std::string>{"water"});
  }
  for (const std::string& key : browser.store.keys("attest/")) browser.store.remove(key);
  LibraryWindow window(browser);
  const std::size_t writes = browser.store.writes(), sent = browser.journal.writes;
  const auto entries = browser.journal.entries(Library::journal_prefixes(id));
  const Result<Project> seen = window.library.peek(id, entries);
  REQUIRE(seen.ok());
  CHECK(file_of(*seen) == file_of(project));
  CHECK(browser.store.writes() == writes);
  CHECK(browser.journal.writes == sent);
  CHECK_FALSE(window.library.peek(id, {}).ok());
}

TEST_CASE("a record that was removed later is not read from the older store") {
  LibraryBrowser browser;
  LibraryWindow window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  window.keep(project);
  const auto before = browser.journal.entries();
  put(project.notebook, RemoveMark{"c"});
  REQUIRE(window.library.save(project, project.notebook.take_touched(), kEvening).ok());
  const Result<Project> seen = window.library.peek(id, before);
  REQUIRE(seen.ok());
  CHECK(seen->notebook.mark_count() == 1);
}

TEST_CASE("texts that differ in case, punctuation or white space have one fingerprint") {
  CHECK(text_fingerprint("The bridge, “safe”.") == text_fingerprint("the  bridge\nSAFE"));
  CHECK(text_fingerprint("The bridge") != text_fingerprint("The bridges"));
  CHECK(text_fingerprint("جسر آمن") != text_fingerprint("جسر"));
  CHECK(text_fingerprint(" .,!") == "");
}
