// Tests what the library stores about articles that are not open, such as their tags.
#include "doctest.h"
#include "storage/keys.h"
#include "support/library_window.h"

namespace attest::testing::storage_library_facts_test {

namespace {

// A browser in which the article about the bridge was stored at kMorning.
struct KeptBridge {
  KeptBridge() { window.keep(project); }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  Project project = bridge_project();
  std::string id = project.article->id();
};

}  // namespace

TEST_CASE("a library record without counts of marks is listed, and gets its counts later") {
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
  REQUIRE(window.library.summarise(id, {1, 1, kMorning}, {"a note", {}, {}}, kEvening).ok());
  const LibraryRecord* record = window.library.index().find(id);
  REQUIRE(record != nullptr);
  CHECK(record->progress == LibraryProgress{1, 1, kMorning});
  CHECK_FALSE(record->fingerprint.empty());
  CHECK(read_article_words(window.records.get(notes_key(id))->value)->notes == "a note");
}

TEST_CASE(
    "summarise() skips an unchanged summary, and removes the stored notes if no notes are left") {
  KeptBridge kept;
  REQUIRE(kept.window.library.summarise(kept.id, {1, 0, {}}, {"n", {}, {}}, kEvening).ok());
  const std::size_t writes = kept.browser.store.writes();
  REQUIRE(kept.window.library.summarise(kept.id, {1, 0, {}}, {"n", {}, {}}, kEvening).ok());
  CHECK(kept.browser.store.writes() == writes);
  REQUIRE(kept.window.library.summarise(kept.id, {1, 0, {}}, {}, kEvening).ok());
  CHECK(kept.window.records.get(notes_key(kept.id))->removed());
}

TEST_CASE("an article's corrected metadata appears in the library and in the opened article") {
  KeptBridge kept;
  Metadata about;
  about.title = "The bridge";
  about.publisher = "Northport Courier";
  REQUIRE(kept.window.library.correct(kept.id, about, kEvening).ok());
  CHECK(kept.window.library.entries()[0].title == "The bridge");

  LibraryWindow later(kept.browser);
  Library::Opened opened = later.load(kept.id);
  CHECK(opened.project.article->title() == "The bridge");
  CHECK(opened.project.article->metadata().publisher == "Northport Courier");
  CHECK(opened.project.article->id() == kept.id);
  CHECK(opened.project.notebook.mark_count() == 2);
  REQUIRE(later.library.keep(opened.project, kEvening).ok());
  CHECK(later.library.index().find(kept.id)->corrected);
  // Opening the original article again does not restore the original title.
  CHECK(later.library.load_for(kept.project.article, {}).project.article->title() == "The bridge");
}

TEST_CASE("tags are stored with the article's record") {
  KeptBridge kept;
  REQUIRE(kept.window.library.set_tags(kept.id, {"water", "harbour"}, kEvening).ok());
  CHECK_FALSE(kept.window.library.set_tags("none", {"water"}, kEvening).ok());
  LibraryWindow later(kept.browser);
  CHECK(later.library.entries()[0].record->tags == std::vector<std::string>{"water", "harbour"});
}

TEST_CASE("texts that differ only in case, punctuation or white space have equal fingerprints") {
  CHECK(text_fingerprint("The bridge, “safe”.") == text_fingerprint("the  bridge\nSAFE"));
  CHECK(text_fingerprint("The bridge") != text_fingerprint("The bridges"));
  CHECK(text_fingerprint("جسر آمن") != text_fingerprint("جسر"));
  CHECK(text_fingerprint(" .,!") == "");
}

}  // namespace attest::testing::storage_library_facts_test
