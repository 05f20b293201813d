#include "storage/library.h"

#include "doctest.h"
#include "storage/keys.h"
#include "support/library_window.h"

namespace attest::testing::storage_library_test {

namespace {

using Browser = LibraryBrowser;
using Window = LibraryWindow;

}  // namespace

TEST_CASE("a project gives the same file, byte for byte, after a reload") {
  Browser browser;
  Project project = project_with_everything();
  Window(browser).keep(project);

  Library::Opened again = Window(browser).load(project.article->id());

  CHECK(file_of(again.project) == file_of(project));
  CHECK(again.project.notebook.take_touched().empty());
  CHECK(again.remarks ==
        std::vector<std::string>{
            "1 passage is not in the article any more; its mark is kept and shown as lost"});
}

TEST_CASE("a project is restored from the journal alone and from local storage alone") {
  Browser browser;
  Project project = project_with_everything();
  const std::string id = project.article->id();
  Window(browser).keep(project);

  Browser killed;
  killed.journal = browser.journal;
  CHECK(file_of(Window(killed).load(id).project) == file_of(project));
  CHECK(Window(killed).library.entries().size() == 1);

  Browser forgetful;
  for (const std::string& key : browser.store.keys("")) {
    REQUIRE(forgetful.store.set(key, *browser.store.get(key)).ok());
  }
  CHECK(file_of(Window(forgetful).load(id).project) == file_of(project));
}

TEST_CASE("saving writes only the changed records") {
  Browser browser;
  Window window(browser);
  Project project = bridge_project();
  window.keep(project);
  const std::size_t writes = browser.store.writes();

  Mark claim = *project.notebook.find_mark("c");
  claim.note = "Says who?";
  put(project.notebook, PutMark{claim});
  REQUIRE(window.library.save(project, project.notebook.take_touched(), kEvening).ok());

  CHECK(browser.store.writes() == writes + 1);
  CHECK(window.load(project.article->id()).project.notebook.find_mark("c")->note == "Says who?");
}

TEST_CASE("a deleted mark is removed with its links and stays deleted") {
  Browser browser;
  Window window(browser);
  Project project = bridge_project();
  window.keep(project);

  put(project.notebook, RemoveMark{"c"});
  REQUIRE(window.library.save(project, project.notebook.take_touched(), kEvening).ok());

  for (int start = 0; start < 3; ++start) {
    const Library::Opened again = Window(browser).load(project.article->id());
    CHECK(ids_in_order(again.project.notebook) == std::vector<Id>{"s"});
    CHECK(again.project.notebook.links().empty());
    CHECK(again.remarks.empty());
  }
  CHECK(Window(browser).library.entries().front().marks == 1);
}

TEST_CASE("the library index lists the stored articles, the most recently opened first") {
  Browser browser;
  Window window(browser);
  Project bridge = bridge_project();
  Project other = project_on(article_of("Another article."));
  window.keep(bridge, kMorning);
  window.keep(other, kEvening);

  CHECK(window.library.current() == other.article->id());
  std::vector<LibraryEntry> entries = window.library.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].title == "Another article.");
  CHECK(entries[0].opened == kEvening);
  CHECK(entries[1].id == bridge.article->id());
  CHECK(entries[1].marks == 2);
  CHECK(entries[1].exported.empty());

  REQUIRE(window.library.note_export(bridge.article->id(), kEvening).ok());
  REQUIRE(window.library.keep(bridge, "2026-11-24T08:00:00Z").ok());
  entries = window.library.entries();
  CHECK(entries[0].id == bridge.article->id());
  CHECK(entries[0].exported == kEvening);
  CHECK(window.library.note_export("sha256:00", kEvening).error().kind == Error::Kind::NotFound);
}

TEST_CASE("the library index of a new browser is empty") {
  Browser browser;
  Window window(browser);

  CHECK(window.library.entries().empty());
  CHECK(window.library.current().empty());
  CHECK(window.library.load("sha256:00", {}).error().kind == Error::Kind::NotFound);
}

TEST_CASE("a library index that local storage has lost is restored from the journal") {
  Browser browser;
  Project project = bridge_project();
  Window(browser).keep(project);
  Browser killed;
  killed.journal = browser.journal;
  Window window(killed);

  window.library.restore_current(killed.journal.entries({Library::current_prefix()}));
  window.library.restore_index(killed.journal.entries({Library::index_prefix()}));

  CHECK(window.library.current() == project.article->id());
  REQUIRE(window.library.entries().size() == 1);
  CHECK(window.library.entries()[0].title == "Mayor Ana Díaz 🗑 said the bridge is safe.");
}

TEST_CASE(
    "a long article is stored only in the journal, and its unchanged text is not written again") {
  Browser browser;
  Project project = project_on(article_of(std::string(kLargestLocalValue, 'a')));
  const std::string id = project.article->id();
  Window(browser).keep(project);
  CHECK_FALSE(browser.store.get(text_key(id)).has_value());

  Window next(browser);
  const Library::Opened again = next.load(id);
  CHECK(again.project.article->text().size() == kLargestLocalValue);
  CHECK(again.remarks.empty());
  const std::string stored = browser.journal.values[text_key(id)];
  REQUIRE(next.library.keep_text(again.project, kEvening).ok());
  CHECK(browser.journal.values[text_key(id)] == stored);
}

TEST_CASE("the stored notebook is loaded when its article is opened from a file again") {
  Browser browser;
  Project project = project_with_everything();
  Window(browser).keep(project);

  const Library::Opened again = Window(browser).library.load_for(project.article, {});

  CHECK(file_of(again.project) == file_of(project));
}

TEST_CASE("marks on the same passage keep the order in which they were made") {
  Browser browser;
  Project project = project_on(article_of("One claim."));
  for (const char* id : {"b", "a", "c"}) {
    Mark mark = claim_on(id, range_of(*project.article, "claim"));
    mark.created = id[0] == 'b' ? kMorning : kEvening;
    put(project.notebook, PutMark{mark});
  }
  Window(browser).keep(project);

  const Library::Opened again = Window(browser).load(project.article->id());
  CHECK(ids_in_order(again.project.notebook) == std::vector<Id>{"b", "a", "c"});
}

TEST_CASE("damaged records are quarantined and reported; the other records are loaded") {
  Browser browser;
  Project project = bridge_project();
  const std::string id = project.article->id();
  Window(browser).keep(project);
  const std::string key = record_key(RecordKind::Mark, id, "c");
  REQUIRE(browser.store.set(key, browser.store.get(key)->substr(0, 50)).ok());
  browser.journal.values.erase(key);

  const Library::Opened again = Window(browser).load(id);

  CHECK(ids_in_order(again.project.notebook) == std::vector<Id>{"s"});
  CHECK(again.remarks ==
        std::vector<std::string>{
            "1 stored record is damaged and was put aside; it can be saved as a file",
            "1 stored record cannot be used by this version and was left where it is"});
  CHECK(browser.store.get(record_key(RecordKind::Link, id, "k")).has_value());
}

TEST_CASE("records that local storage has lost are restored and reported") {
  Browser browser;
  Project project = bridge_project();
  Window(browser).keep(project);
  browser.store.remove(record_key(RecordKind::Mark, project.article->id(), "c"));
  browser.store.remove(record_key(RecordKind::Mark, project.article->id(), "s"));

  const Library::Opened again = Window(browser).load(project.article->id());

  CHECK(file_of(again.project) == file_of(project));
  CHECK(again.remarks ==
        std::vector<std::string>{
            "2 records were brought back: local storage had lost their newest state"});
}

TEST_CASE("records that a later version of Attest wrote are left in the store") {
  Browser browser;
  Window window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  window.keep(project);
  const std::string key = record_key(RecordKind::Mark, id, "new");
  REQUIRE(window.records.put(key, R"({"id":"new","kind":"rumour","passages":[]})", kMorning).ok());

  const Library::Opened again = Window(browser).load(id);

  CHECK(again.project.notebook.mark_count() == 2);
  CHECK(again.remarks ==
        std::vector<std::string>{
            "1 stored record cannot be used by this version and was left where it is"});
  CHECK(window.records.get(key)->value.find("rumour") != std::string::npos);
}

TEST_CASE("a record that local storage refuses is saved only to the journal") {
  Browser browser;
  Window window(browser);
  Project project = bridge_project();
  window.keep(project);
  Mark large = *project.notebook.find_mark("c");
  large.note = std::string(10000, 'n');
  put(project.notebook, PutMark{large});
  Mark small = *project.notebook.find_mark("s");
  small.note = "n";
  put(project.notebook, PutMark{small});
  browser.store.limit(browser.store.used_units() + 200);

  const std::vector<RecordRef> touched = project.notebook.take_touched();
  const Result<Done> saved = window.library.save(project, touched, kEvening);

  CHECK(saved.error().kind == Error::Kind::Refused);
  const std::string id = project.article->id();
  CHECK(window.records.get(record_key(RecordKind::Mark, id, "s"))->value.find("note") !=
        std::string::npos);
  CHECK(window.records.get(record_key(RecordKind::Mark, id, "c"))->value.find("note") ==
        std::string::npos);
  CHECK(file_of(Window(browser).load(id).project) == file_of(project));

  browser.store.limit(100000);
  CHECK(window.library.save(project, touched, kEvening).ok());
  CHECK(file_of(Window(browser).library.load_for(project.article, {}).project) == file_of(project));
}

TEST_CASE("a deleted article is gone from both stores and can be stored again") {
  Browser browser;
  Window window(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  window.keep(project);
  // The mark is now in the journal only.
  browser.store.remove(record_key(RecordKind::Mark, id, "c"));

  window.library.forget(id, kEvening, browser.journal.entries(Library::journal_prefixes(id)));

  CHECK(browser.store.keys("attest/1/").empty());
  CHECK(window.library.entries().empty());
  CHECK(window.library.current().empty());
  Window next(browser);
  CHECK(next.library.load(id, browser.journal.entries()).error().kind == Error::Kind::NotFound);
  CHECK(next.library.load_for(project.article, browser.journal.entries())
            .project.notebook.mark_count() == 0);

  Project again = bridge_project();
  next.keep(again);
  CHECK(file_of(Window(browser).load(id).project) == file_of(again));
}

TEST_CASE("records that another window writes become edits in the order of the writes") {
  Browser browser;
  Window here(browser), there(browser);
  Project project = bridge_project();
  here.keep(project);
  Project theirs = there.load(project.article->id()).project;

  const auto news_of = [&](RecordKind kind, const Id& id) {
    const std::string key = record_key(kind, project.article->id(), id);
    return here.library.edit_from_other_window(project, key, *browser.store.get(key));
  };
  const auto save_theirs = [&] {
    REQUIRE(there.library.save(theirs, theirs.notebook.take_touched(), kEvening).ok());
  };

  put(theirs.notebook, PutEntity{{"e", "Ana", "person", "", "", "", ""}});
  put(theirs.notebook, PutMark{claim_on("new", range_of(*theirs.article, "bridge"))});
  put(theirs.notebook, PutLink{link_from("k2", "supports", "new", "c")});
  save_theirs();
  for (const auto& [kind, id] :
       {std::pair{RecordKind::Entity, "e"}, {RecordKind::Mark, "new"}, {RecordKind::Link, "k2"}}) {
    std::optional<Edit> edit = news_of(kind, id);
    REQUIRE(edit.has_value());
    CHECK(apply_saved(project.notebook, *std::move(edit)).ok());
  }
  CHECK(file_of(project) == file_of(theirs));
  CHECK_FALSE(news_of(RecordKind::Mark, "new").has_value());

  put(theirs.notebook, RemoveMark{"c"});
  save_theirs();
  CHECK(apply_saved(project.notebook, *news_of(RecordKind::Mark, "c")).ok());
  CHECK_FALSE(news_of(RecordKind::Link, "k").has_value());
  CHECK(file_of(project) == file_of(theirs));
}

TEST_CASE(
    "records that another window writes do not become edits if they belong to an article that is "
    "not open") {
  Browser browser;
  Window here(browser);
  Project project = bridge_project();
  here.keep(project);
  const std::string id = project.article->id();
  const auto news = [&](const std::string& key, std::string_view stored) {
    return here.library.edit_from_other_window(project, key, stored).has_value();
  };

  CHECK_FALSE(news(article_key(id), *browser.store.get(article_key(id))));
  CHECK_FALSE(news(current_key(), *browser.store.get(current_key())));
  const std::string elsewhere = record_key(RecordKind::Mark, "sha256:00", "c");
  CHECK_FALSE(news(elsewhere, write_record({9, "t", "{}"}, elsewhere)));
  CHECK_FALSE(news(record_key(RecordKind::Mark, id, "c"), ""));
  const std::string unfit = record_key(RecordKind::Mark, id, "c");
  CHECK_FALSE(news(unfit, write_record({9, "t", "{}"}, unfit)));
  CHECK_FALSE(news(record_key(RecordKind::Mark, id, "unknown"),
                   write_record({9, "t", ""}, record_key(RecordKind::Mark, id, "unknown"))));
  CHECK_FALSE(news("somebody-elses-key", "1"));
}

TEST_CASE(
    "two windows that make marks in turn have the same notebook and the same store at the end") {
  Browser browser;
  Window one(browser), two(browser);
  Project first = bridge_project();
  one.keep(first);
  Project second = two.load(first.article->id()).project;
  const std::string prefix = records_prefix(RecordKind::Mark, first.article->id());

  const auto mark_in = [&](Window& window, Project& project, Window& other, Project& others,
                           const Id& id) {
    put(project.notebook, PutMark{claim_on(id, range_of(*project.article, "said"))});
    REQUIRE(window.library.save(project, project.notebook.take_touched(), kEvening).ok());
    for (const std::string& key : browser.store.keys(prefix)) {
      auto edit = other.library.edit_from_other_window(others, key, *browser.store.get(key));
      if (edit) CHECK(apply_saved(others.notebook, *std::move(edit)).ok());
    }
  };
  for (int round = 0; round < 5; ++round) {
    mark_in(one, first, two, second, "one" + std::to_string(round));
    mark_in(two, second, one, first, "two" + std::to_string(round));
  }

  CHECK(first.notebook.mark_count() == 12);
  CHECK(file_of(first) == file_of(second));
  CHECK(file_of(Window(browser).load(first.article->id()).project) == file_of(first));
}

}  // namespace attest::testing::storage_library_test
